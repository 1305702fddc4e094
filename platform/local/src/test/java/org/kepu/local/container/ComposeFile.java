package org.kepu.local.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code deploy/compose/compose.yaml} as it is written, variables not filled in.
 *
 * @param text the file
 * @param content the file read as YAML, merges done
 */
record ComposeFile(String text, Map<String, Object> content) {

    static final Path FOLDER = Path.of("../../deploy/compose");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(?:(:-|:\\?)([^}]*))?}");

    static ComposeFile read() throws IOException {
        return of(Files.readString(FOLDER.resolve("compose.yaml")));
    }

    static ComposeFile of(String text) {
        return new ComposeFile(text, new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    /** Each service by its name. */
    Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        map(content.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    /** A value that must be there, as text. */
    static String text(Map<String, Object> service, String key) {
        return Objects.requireNonNull(service.get(key), key).toString();
    }

    /** Whether a service ends when its work is done. */
    static boolean isOneShot(Map<String, Object> service) {
        return "on-failure".equals(service.get("restart"));
    }

    /** Environment variables of a service. */
    static Map<String, Object> environment(Map<String, Object> service) {
        return service.containsKey("environment") ? map(service.get("environment")) : Map.of();
    }

    /** Each variable with the default it has somewhere; {@code ""} where it has none anywhere. */
    static Map<String, String> variables(String text) {
        Map<String, String> variables = new HashMap<>();
        Matcher found = VARIABLE.matcher(text);
        while (found.find()) {
            String value = ":-".equals(found.group(2)) ? found.group(3) : "";
            variables.merge(found.group(1), value, (before, now) -> before.isEmpty() ? now : before);
        }
        return variables;
    }

    @SuppressWarnings("unchecked") // The names of a YAML mapping of these files are texts.
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
