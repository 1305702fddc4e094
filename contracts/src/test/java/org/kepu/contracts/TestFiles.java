package org.kepu.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the files of src/test/resources. */
final class TestFiles {

    private TestFiles() {}

    static String text(String path) {
        try (InputStream in = TestFiles.class.getResourceAsStream("/" + path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T yaml(String path, Class<T> type) {
        return ContractFiles.parse(text(path), type);
    }
}
