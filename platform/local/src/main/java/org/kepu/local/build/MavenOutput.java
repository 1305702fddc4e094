package org.kepu.local.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Maven's output line by line: which module it is at, and in one sentence why it failed. */
final class MavenOutput {

    private static final Pattern MODULE = Pattern.compile("\\[INFO\\] Building (.+?) \\S+ +\\[(\\d+/\\d+)]");
    private static final Pattern NO_NETWORK =
            Pattern.compile("Could not transfer artifact|UnknownHost|Unknown host|Network is unreachable"
                    + "|Temporary failure in name resolution|in offline mode|No route to host");
    private static final Pattern NO_SPACE = Pattern.compile("No space left on device");
    private static final int ERRORS_SHOWN = 12;

    private final List<String> errors = new ArrayList<>();
    private boolean network = true;
    private boolean space = true;

    /** Takes one line; gives the module when the line starts one. */
    Optional<String> read(String line) {
        if (line.startsWith("[ERROR]") || line.startsWith("[FATAL]")) {
            errors.add(line);
            network &= !NO_NETWORK.matcher(line).find();
        }
        space &= !NO_SPACE.matcher(line).find();
        Matcher module = MODULE.matcher(line);
        return module.find() ? Optional.of(module.group(2) + " " + module.group(1)) : Optional.empty();
    }

    /** What to tell the person: one sentence, and Maven's own first errors where only they explain it. */
    String failure(Object log) {
        if (!space) {
            return "The disk is full: make room and run the command again. Maven's output: " + log;
        }
        if (!network) {
            return "Maven could not download what the build needs: is there a network, or a mirror in "
                    + "~/.m2/settings.xml? Then run the command again. Maven's output: " + log;
        }
        List<String> first = errors.subList(0, Math.min(errors.size(), ERRORS_SHOWN));
        return String.join("\n", first) + "\nThe build failed; all of Maven's output: " + log;
    }
}
