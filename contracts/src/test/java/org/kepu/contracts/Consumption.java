package org.kepu.contracts;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one service consumes, read from its settings: a rebuild reads the topics of a channel too, so the channels are all.
 *
 * @param service its name
 * @param topics the topics of its incoming channels
 * @param groups the consumer groups of its incoming channels
 */
record Consumption(String service, Set<String> topics, Set<String> groups) {

    private static final String SETTINGS = "src/main/resources/application.properties";
    private static final Pattern CHANNEL =
            Pattern.compile("(?:%[a-z,]+\\.)?mp\\.messaging\\.incoming\\.[^.]+\\.(topics?|group\\.id)");

    /** Every service of a folder that has settings. */
    static List<Consumption> below(Path services) throws IOException {
        try (Stream<Path> folders = Files.list(services)) {
            return folders.filter(folder -> Files.exists(folder.resolve(SETTINGS)))
                    .map(Consumption::of)
                    .toList();
        }
    }

    private static Consumption of(Path folder) {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(SETTINGS))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException("the settings of " + folder + " cannot be read", e);
        }
        Consumption found = new Consumption(String.valueOf(folder.getFileName()), new TreeSet<>(), new TreeSet<>());
        settings.stringPropertyNames().forEach(key -> found.add(key, settings.getProperty(key)));
        return found;
    }

    private void add(String key, String value) {
        Matcher channel = CHANNEL.matcher(key);
        if (channel.matches()) {
            Set<String> found = channel.group(1).startsWith("topic") ? topics : groups;
            Stream.of(value.split(",")).map(String::strip).forEach(found::add);
        }
    }

    /** The services that consume each topic. */
    static Map<String, Set<String>> readers(List<Consumption> services) {
        Map<String, Set<String>> readers = new TreeMap<>();
        services.forEach(each -> each.topics()
                .forEach(topic ->
                        readers.computeIfAbsent(topic, name -> new TreeSet<>()).add(each.service())));
        return readers;
    }
}
