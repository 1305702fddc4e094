package org.kepu.local.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.lan.Certificates;
import org.kepu.local.lan.LanAddress;
import org.kepu.local.lan.QrCode;

/** {@code make up LAN=1}: writes down that phones are served and where, and tells people how they get there. */
record Lan(Platform platform) {

    private @Nullable String address() {
        return platform.settings().lan();
    }

    private Certificates certificates() {
        return new Certificates(platform.state().secrets(), platform.secrets().password("lan.stores"));
    }

    /** Refuses to take a platform that runs otherwise for the one that was asked for. */
    void refuseAnother() {
        Path file = platform.state().lan();
        try {
            String served = Files.exists(file) ? Files.readString(file) : null;
            if (!Objects.equals(served, address())) {
                throw new Refusal("Kepu runs already and serves "
                        + (served == null ? "this machine only" : "phones at " + served) + ": run `make down` first.");
            }
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Before anything starts: the certificates, and the file that tells all other commands. */
    void prepare() {
        String address = address();
        try {
            if (address == null) {
                Files.deleteIfExists(platform.state().lan());
                return;
            }
            // Wall time: this command was begun a moment ago.
            Instant now = ProcessHandle.current().info().startInstant().orElseThrow();
            certificates().prepare(new LanAddress(address), now);
            Files.writeString(platform.state().lan(), address);
        } catch (IOException e) {
            throw new Refusal("The file " + platform.state().lan() + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** The phone app's address as a code, and how a phone comes to trust it. */
    void show() {
        if (address() == null) {
            return;
        }
        String web = platform.settings().webUrl();
        // Half-blocks are UTF-8 whatever this shell says of itself; colours are for a terminal only.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (System.console() != null && System.console().isTerminal()) {
            out.printf("%n%s", QrCode.lines(web + "/m/"));
        }
        out.printf("""

                  A phone in the same network opens %1$s/m/ by that code or by typing. It warns once, because this machine
                  vouches for itself. To have the app installed and work without signal, it must trust the certificate of
                  %1$s/authority.crt: on Android install it as a CA certificate (Settings, search for "CA"); on an iPhone
                  install the profile and switch it on under General, About, Certificate Trust Settings. It vouches for this
                  kind of address only. Compare its SHA-256 before: %2$s
                  Step by step: docs/phones.md
                """, web, certificates().fingerprint());
        if (platform.isDemo()) {
            out.println("  Everybody in this network can sign in as the demonstration's accounts.");
        }
    }
}
