package org.kepu.local.watch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.local.Home;
import org.kepu.local.Refusal;

/**
 * Renders the rules of Prometheus: templates in which every time and threshold is a parameter, so that a city may have its own
 * and a test short ones.
 *
 * @param home the project's folder
 */
public record Rules(Home home) {

    /** The files of rules. */
    public static final List<String> FILES = List.of("recording.yml", "alerts.yml");

    private static final Pattern PARAMETER = Pattern.compile("\\$\\{([a-z.-]+)}");

    private Path folder() {
        return home.resolve("deploy/prometheus");
    }

    /** {@code kepu-local rules [FILE [FOLDER]]}: the shipped parameters with single ones replaced by a file's. */
    public int run(List<String> words) {
        Properties parameters = read(folder().resolve("parameters.properties"));
        if (!words.isEmpty()) {
            Properties own = read(Path.of(words.getFirst()));
            own.stringPropertyNames().stream()
                    .filter(name -> !parameters.containsKey(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new Refusal("The file " + words.getFirst() + " names " + name
                                + ", which is no parameter of the rules: see deploy/prometheus/parameters.properties.");
                    });
            parameters.putAll(own);
        }
        Path to = words.size() > 1 ? Path.of(words.get(1)) : folder().resolve("rules");
        try {
            Files.createDirectories(to);
            for (Map.Entry<String, String> file : render(parameters).entrySet()) {
                Files.writeString(to.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new Refusal("The rules cannot be written to " + to + ": " + e.getMessage() + ".", e);
        }
        System.out.println("Wrote the rules to " + to + ".");
        return 0;
    }

    /** The files by name. */
    Map<String, String> render(Properties parameters) {
        Map<String, String> files = new TreeMap<>();
        for (String file : FILES) {
            Path template = folder().resolve("templates").resolve(file);
            try {
                files.put(
                        file,
                        "# Rendered from templates/" + file + " and parameters.properties by bin/kepu-local rules;"
                                + " do not edit.\n" + filled(Files.readString(template), parameters));
            } catch (IOException e) {
                throw new Refusal("The template " + template + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
        return files;
    }

    private static String filled(String template, Properties parameters) {
        return PARAMETER.matcher(template).replaceAll(match -> {
            String value = parameters.getProperty(match.group(1));
            if (value == null) {
                throw new Refusal("The rules use the parameter " + match.group(1)
                        + ", which is missing in deploy/prometheus/parameters.properties.");
            }
            return Matcher.quoteReplacement(value.strip());
        });
    }

    /** The lines of a file of parameters. */
    static Properties read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new Refusal("The file of parameters " + file + " cannot be read.", e);
        }
        return lines;
    }
}
