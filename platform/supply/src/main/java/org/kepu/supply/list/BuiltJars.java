package org.kepu.supply.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What really lies in the folders that are handed on; the lists are held against it. */
public final class BuiltJars {

    private BuiltJars() {}

    /** {@code group:name:version} by jar of a packaged service, as Quarkus wrote them down when it laid the jars there. */
    public static SortedMap<String, Path> ofService(Path service) throws IOException {
        Path app = service.resolve("target/quarkus-app");
        Path written = app.resolve("quarkus-app-dependencies.txt");
        if (!Files.isRegularFile(written)) {
            throw new ListRefused(service + " is not packaged: run `make sbom`, which builds it.");
        }
        SortedMap<String, Path> jars = new TreeMap<>();
        for (String line : Files.readAllLines(written)) {
            String[] words = line.split(":", -1);
            if (words.length != 5) {
                throw new ListRefused(
                        written + " has a line of another form than group:name:classifier:type:version: " + line);
            }
            String classifier = words[2].isEmpty() ? "" : "-" + words[2];
            String file = words[0] + "." + words[1] + "-" + words[4] + classifier + "." + words[3];
            Path jar = Stream.of("lib/main", "lib/boot")
                    .map(folder -> app.resolve(folder).resolve(file))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new ListRefused(app + " lacks " + file + ": run `make clean` and `make sbom`."));
            jars.put(words[0] + ":" + words[1] + ":" + words[4], jar);
        }
        return jars;
    }

    /** The names of the jars of a folder, without ending: {@code name-version}. */
    public static SortedSet<String> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ListRefused(folder + " is missing: run `make sbom`, which builds it.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            SortedSet<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .forEach(name -> names.add(name.substring(0, name.length() - ".jar".length())));
            return names;
        }
    }

    static Map<String, String> hashes(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return Map.of("SHA-256", hash("SHA-256", content), "SHA-512", hash("SHA-512", content));
    }

    private static String hash(String kind, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(kind).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + kind, e);
        }
    }
}
