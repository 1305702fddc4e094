package org.kepu.local.lan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kepu.local.Home;
import org.kepu.local.Refusal;

/**
 * The JDK's own program for certificates: this one needs no library for them.
 *
 * @param folder where the stores lie
 * @param password of every store; handed over by the environment, because everybody can read a command line
 */
record Keytool(Path folder, String password) {

    /** Makes a key of P-256 with a certificate of its own in a store. */
    void key(String store, String name, int days, List<String> extensions) {
        List<String> words = new ArrayList<>(List.of(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-validity",
                "" + days));
        words.addAll(List.of("-dname", "CN=" + name + ", O=Kepu"));
        words.addAll(extensions(extensions));
        run(store, words);
    }

    /** Writes the request of a store's key for a certificate. */
    void request(String store, String file) {
        run(store, List.of("-certreq", "-file", file));
    }

    /** Answers a request with a certificate signed by a store's key. */
    void sign(String store, String request, String certificate, int days, List<String> extensions) {
        List<String> words = new ArrayList<>(List.of(
                "-gencert",
                "-rfc",
                "-sigalg",
                "SHA256withECDSA",
                "-validity",
                "" + days,
                "-infile",
                request,
                "-outfile",
                certificate));
        words.addAll(extensions(extensions));
        run(store, words);
    }

    private static List<String> extensions(List<String> extensions) {
        return extensions.stream()
                .flatMap(each -> List.of("-ext", each).stream())
                .toList();
    }

    private void run(String store, List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Home.java().resolveSibling("keytool").toString());
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(words);
        command.addAll(
                List.of("-alias", "key", "-storetype", "PKCS12", "-keystore", store, "-storepass:env", "KEPU_STORE"));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("KEPU_STORE", password);
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Refusal("A certificate could not be made: " + output.strip());
            }
        } catch (IOException e) {
            throw new Refusal("The JDK's keytool cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Making a certificate was interrupted.", e);
        }
    }
}
