package org.kepu.content.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The templates this service knows, by code. */
@ApplicationScoped
class NoticeTemplates {

    private static final String FILE = "/kepu/content/notices.yaml";

    private final Map<String, NoticeTemplate> templates = load();

    Optional<NoticeTemplate> find(String code) {
        return Optional.ofNullable(templates.get(code));
    }

    Set<String> codes() {
        return templates.keySet();
    }

    private static Map<String, NoticeTemplate> load() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (InputStream file = Objects.requireNonNull(NoticeTemplates.class.getResourceAsStream(FILE), FILE)) {
            List<NoticeTemplate> all = yaml.readValue(file, new TypeReference<>() {});
            return all.stream().collect(Collectors.toUnmodifiableMap(NoticeTemplate::template, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
