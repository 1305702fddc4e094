package org.kepu.contracts;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads the files of src/test/resources. */
final class TestFiles {

    private TestFiles() {}

    static <T> T yaml(String path, Class<T> type) {
        try (InputStream in = TestFiles.class.getResourceAsStream("/" + path)) {
            return new YAMLMapper().readValue(Objects.requireNonNull(in, path), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
