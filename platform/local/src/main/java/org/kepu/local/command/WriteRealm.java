package org.kepu.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kepu.local.Home;
import org.kepu.local.Refusal;
import org.kepu.local.realm.DemoRealm;

/** {@code make realm}: writes the demonstration realm anew from the production realm. */
public record WriteRealm(Home home) {

    public int run() {
        Path folder = home.resolve("deploy/keycloak");
        Path file = folder.resolve("realm-kepu-demo.json");
        try {
            Files.writeString(file, DemoRealm.from(folder.resolve("realm-kepu.json")));
        } catch (IOException e) {
            throw new Refusal("The realm " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
        System.out.println("Wrote " + file + ".");
        return 0;
    }
}
