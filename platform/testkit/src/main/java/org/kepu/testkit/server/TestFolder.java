package org.kepu.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where test servers keep files. */
final class TestFolder {

    private TestFolder() {}

    /** Shared by all test runs of one user, so that server binaries are unpacked once. */
    static Path ofUser() {
        return made(Path.of(System.getProperty("java.io.tmpdir"), "kepu-testkit-" + System.getProperty("user.name")));
    }

    /** Of the module under test; removed by a clean build. */
    static Path ofModule() {
        return made(Path.of("target", "testkit"));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }
}
