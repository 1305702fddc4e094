package org.kepu.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the files of this jar under {@code kepu/}; a field no record knows is an error, so a typing slip is seen. */
final class ContractFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private ContractFiles() {}

    static <T> T yaml(String path, Class<T> type) {
        try {
            return parse(text(path), type);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException("kepu/" + path + " cannot be read", e.getCause());
        }
    }

    /** Reads YAML, and JSON by its own faster parser. */
    static <T> T parse(String text, Class<T> type) {
        try {
            return read(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For text somebody else wrote, whose faults are no fault of this jar. */
    static <T> T read(String text, Class<T> type) throws JsonProcessingException {
        return (text.startsWith("{") ? JSON : YAML).readValue(text, type);
    }

    static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("kepu/" + path + " cannot be read", e);
        }
    }

    static InputStream open(String path) {
        InputStream in = ContractFiles.class.getResourceAsStream("/kepu/" + path);
        if (in == null) {
            throw new IllegalArgumentException("kepu/" + path + " is not on the class path");
        }
        return in;
    }
}
