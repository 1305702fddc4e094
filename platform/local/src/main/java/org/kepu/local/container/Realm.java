package org.kepu.local.container;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.part.KeycloakAdmin;
import org.kepu.local.part.WebClient;

/**
 * The realm of an installation, brought to Keycloak by its administration: so the secrets of its clients stand in no
 * environment, and a second run only writes the address people see.
 */
record Realm(Platform platform) {

    /** Imports the realm where it is missing; else writes the addresses of web, which may have changed. */
    void bring() throws IOException {
        KeycloakAdmin admin = admin(platform);
        if (admin.get("/realms/" + platform.realm()).status() == HttpURLConnection.HTTP_NOT_FOUND) {
            admin.post("/realms", text()).ok();
            System.out.println("The realm " + platform.realm() + " has been imported.");
        } else {
            System.out.println("The realm " + platform.realm() + " is there already.");
        }
        new WebClient(platform).write();
    }

    static KeycloakAdmin admin(Platform platform) throws IOException {
        return KeycloakAdmin.signIn(platform)
                .orElseThrow(() -> new Refusal("Keycloak's administrator " + KeycloakAdmin.NAME
                        + " has another password than the one drawn here: put it back, or do by hand in Keycloak's console"
                        + " what was to be done."));
    }

    private String text() throws IOException {
        Path file = platform.home().resolve("deploy/keycloak/realm-" + platform.realm() + ".json");
        String text = Files.readString(file);
        for (Map.Entry<String, String> value : values().entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** Addresses and secrets hold nothing that JSON would read otherwise. */
    private Map<String, String> values() {
        return Map.of(
                "KEPU_WEB_URL", platform.settings().webUrl(),
                "KEPU_WEB_CLIENT_SECRET", platform.secrets().password("keycloak.web"),
                "KEPU_PEOPLE_CLIENT_SECRET", platform.secrets().password("keycloak.people"));
    }
}
