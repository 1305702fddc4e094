package org.kepu.supply.pin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Images of containers: in Dockerfiles, in files for compose and in the test kit. A tag must be there and name a version; a
 * variable of the installation counts by its default.
 */
public final class ImagePins {

    private static final Pattern COMPOSE = Pattern.compile("^\\s*(?:-\\s*)?image:\\s*[\"']?([^\"'#\\s]+)[\"']?");
    private static final Pattern FROM =
            Pattern.compile("^FROM\\s+(?:--\\S+\\s+)*(\\S+)(?:\\s+AS\\s+(\\S+))?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COPIED = Pattern.compile("^COPY\\s+.*--from=(\\S+).*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARG = Pattern.compile("^ARG\\s+(\\w+)=(\\S+)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern JAVA = Pattern.compile("new \\w*Container(?:<[^>]*>)?\\(\\s*\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::?-([^}]*))?}|\\$(\\w+)");
    private static final Pattern VERSION = Pattern.compile("v?\\d[\\w.-]*");
    /** Images that this project builds itself; their tag is the release. */
    private static final String OURS = "kepu";

    private final List<String> wrong = new ArrayList<>();

    private ImagePins() {}

    /** What is not pinned, each a sentence; empty where everything is. */
    public static List<String> wrong(SourceTree tree) {
        ImagePins pins = new ImagePins();
        for (Path file : tree.files(ImagePins::isYaml)) {
            pins.lines(file, tree.text(file), COMPOSE);
        }
        for (Path file : tree.files(ImagePins::isDockerfile)) {
            pins.dockerfile(file, tree.text(file));
        }
        for (Path file : tree.files(name -> name.endsWith(".java"))) {
            Matcher image = JAVA.matcher(tree.text(file));
            while (image.find()) {
                pins.image(file, image.group(1), Map.of());
            }
        }
        return pins.wrong;
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isDockerfile(String name) {
        return name.startsWith("Dockerfile") || name.endsWith(".Dockerfile") || name.startsWith("Containerfile");
    }

    private void lines(Path file, String text, Pattern pattern) {
        text.lines().map(pattern::matcher).filter(Matcher::find).forEach(line -> image(file, line.group(1), Map.of()));
    }

    private void dockerfile(Path file, String text) {
        Map<String, String> arguments = new HashMap<>();
        Set<String> stages = new HashSet<>(Set.of("scratch"));
        for (String line : text.replace("\\\n", " ").lines().toList()) {
            Matcher argument = ARG.matcher(line);
            Matcher from = FROM.matcher(line);
            Matcher copied = COPIED.matcher(line);
            if (argument.matches()) {
                arguments.put(argument.group(1), argument.group(2));
            } else if (from.matches()) {
                stage(file, from.group(1), stages, arguments);
                if (from.group(2) != null) {
                    stages.add(from.group(2));
                }
            } else if (copied.matches() && !copied.group(1).matches("\\d+")) {
                stage(file, copied.group(1), stages, arguments);
            }
        }
    }

    private void stage(Path file, String name, Set<String> stages, Map<String, String> arguments) {
        if (!stages.contains(name)) {
            image(file, name, arguments);
        }
    }

    private void image(Path file, String written, Map<String, String> arguments) {
        String image = resolve(written, arguments);
        String path = image.contains("@") ? image.substring(0, image.indexOf('@')) : image;
        String last = path.substring(path.lastIndexOf('/') + 1);
        int colon = last.indexOf(':');
        String tag = colon < 0 ? "" : last.substring(colon + 1);
        boolean digest = image.matches(".+@sha256:[0-9a-f]{64}");
        boolean ours = last.startsWith(OURS) && !tag.equals("latest") && !tag.isEmpty();
        if (!digest && !ours && !VERSION.matcher(tag).matches()) {
            wrong.add("%s: the image %s has no version that stays: name a tag with its version, such as postgres:18."
                    .formatted(file, written));
        }
    }

    /** The default of a variable is what an installation gets that sets nothing. */
    private static String resolve(String written, Map<String, String> arguments) {
        Matcher variable = VARIABLE.matcher(written);
        StringBuilder resolved = new StringBuilder();
        while (variable.find()) {
            String name = variable.group(1) == null ? variable.group(3) : variable.group(1);
            String value = variable.group(2) == null ? arguments.getOrDefault(name, "") : variable.group(2);
            variable.appendReplacement(resolved, Matcher.quoteReplacement(value));
        }
        return variable.appendTail(resolved).toString();
    }
}
