package org.kepu.local.backup;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/** Tells whether secrets are those a backup was made with; they were drawn from 128 random bits, so nothing leads back to them. */
final class Fingerprint {

    private Fingerprint() {}

    /** Of a folder of secrets; empty where there are none, and none are drawn. */
    static Optional<String> of(Path secrets) throws IOException {
        Path file = secrets.resolve("servers.properties");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties servers = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            servers.load(reader);
        }
        return Optional.ofNullable(servers.getProperty("postgres.superuser")).map(Fingerprint::of);
    }

    private static String of(String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("kepu backup ".getBytes(StandardCharsets.UTF_8));
            digest.update(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
