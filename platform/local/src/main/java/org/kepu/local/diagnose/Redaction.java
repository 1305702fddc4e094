package org.kepu.local.diagnose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a text whatever has the shape of personal data or of a token, and every secret of this installation as it is. No
 * log holds any of them by rule; this is for the day a rule is broken.
 */
final class Redaction {

    private static final Map<Pattern, String> SHAPES = shapes();
    /** Shorter words of a secret file are names, not secrets. */
    private static final int SHORTEST = 16;

    private final List<String> secrets;

    Redaction(List<String> secrets) {
        this.secrets = secrets.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Map<Pattern, String> shapes() {
        Map<Pattern, String> shapes = new LinkedHashMap<>();
        shapes.put(Pattern.compile("eyJ[\\w-]{5,}\\.[\\w-]+(\\.[\\w-]*)?"), "[token]");
        shapes.put(Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{8,}"), "$1 [token]");
        shapes.put(
                Pattern.compile(
                        "(?i)\\b([\\w.-]*(?:password|passwd|secret|keyset|private-key|token|authorization|cookie)"
                                + "[\\w.-]*)(\"?\\s*[=:]\\s*\"?)[^\\s\",;&)}]+"),
                "$1$2[secret]");
        shapes.put(Pattern.compile("[\\w.%+-]+(@|%40)[\\w-]+(\\.[\\w-]+)+"), "[e-mail]");
        shapes.put(
                Pattern.compile("(?<!\\d)[1-9]\\d{5}(18|19|20)\\d{2}[01]\\d[0-3]\\d{4}[\\dXx](?!\\d)"), "[id number]");
        // Eleven digits of an address in memory are none.
        shapes.put(
                Pattern.compile("(?<![\\d.])(?<!0x[0-9a-fA-F]{0,16})"
                        + "(?:(?:\\+|%2B|00)?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)"),
                "[phone]");
        shapes.put(Pattern.compile("(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)"), "[phone]");
        return shapes;
    }

    /** With every value that stands in the files of a folder of secrets. */
    static Redaction of(Path folder) throws IOException {
        List<String> secrets = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        (Iterable<Path>) files.filter(each -> each.toString().endsWith(".properties"))::iterator) {
                    for (String line : Files.readAllLines(file)) {
                        String value = line.substring(line.indexOf('=') + 1).strip();
                        if (!line.startsWith("#") && value.length() >= SHORTEST) {
                            secrets.add(value);
                        }
                    }
                }
            }
        }
        return new Redaction(secrets);
    }

    String of(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, "[secret]");
        }
        for (Map.Entry<Pattern, String> shape : SHAPES.entrySet()) {
            clean = shape.getKey().matcher(clean).replaceAll(shape.getValue());
        }
        return clean;
    }
}
