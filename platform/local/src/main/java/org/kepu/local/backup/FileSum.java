package org.kepu.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kepu.local.keep.SafeFile;

/**
 * What a file of a backup must be.
 *
 * @param path below the backup's folder, with slashes
 * @param size bytes
 * @param sha256 hexadecimal
 */
public record FileSum(String path, long size, String sha256) {

    private static final int BUFFER = 1 << 16;

    /** Copies a file that may change meanwhile, and says what was written; it is not on the disk yet. */
    static FileSum copy(Path from, Path to, String path) throws IOException {
        MessageDigest digest = digest();
        long size = 0;
        try (InputStream in = Files.newInputStream(from);
                FileChannel channel = SafeFile.create(to);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return new FileSum(path, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** What a file is now. */
    static FileSum of(Path file, String path) throws IOException {
        MessageDigest digest = digest();
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        return new FileSum(path, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
