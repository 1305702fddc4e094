package org.kepu.local.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads npm's output line by line and says in one sentence why it failed. */
final class NpmOutput {

    private enum Cause {
        NO_SPACE("ENOSPC|no space left on device", "The disk is full: make room and run the command again."),
        NOT_IN_REGISTRY(
                "E404|ETARGET|404 Not Found",
                "The npm registry does not have a package that the lock file names: name one that has it by"
                        + " `npm config set registry`, and run the command again."),
        REFUSED(
                "E401|E403|ENEEDAUTH",
                "The npm registry refuses to hand out a package: see `npm config get registry`, and run the command"
                        + " again."),
        NO_NETWORK(
                "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT",
                "npm could not download what the app is built from: is there a network, or a registry named by"
                        + " `npm config set registry`? Then run the command again."),
        OTHER_NODE(
                "EBADENGINE.*(notsup|Not compatible)|ERR_UNSUPPORTED_",
                "This Node is not one the app can be built by: `make setup` says which it needs."),
        OTHER_LOCK(
                "`npm ci` can only install",
                "package.json and package-lock.json differ: run `npm install` in that folder and commit both.");

        private final Pattern pattern;
        private final String sentence;

        Cause(String pattern, String sentence) {
            this.pattern = Pattern.compile(pattern);
            this.sentence = sentence;
        }
    }

    private static final Pattern ERROR = Pattern.compile("npm (ERR!|error) (?!code |A complete log|Log files).+|"
            + ".*\\berror\\b( TS\\d+)?:.*|.*\\[?ERROR\\b.*|\\s*(FAIL |×).*|\\[warn\\] .*|\\s*\\w*Error: .*");
    private static final Pattern COLOURS = Pattern.compile("\\u001b\\[[0-9;]*m");
    private static final int ERRORS_SHOWN = 12;

    private final List<String> errors = new ArrayList<>();
    private Optional<Cause> cause = Optional.empty();

    /** Takes one line, without the colours some tools print even where nobody sees them. */
    void read(String printed) {
        String line = COLOURS.matcher(printed).replaceAll("");
        for (Cause known : Cause.values()) {
            // Warnings of packages nobody uses here stop nothing.
            if (cause.isEmpty()
                    && !line.startsWith("npm warn")
                    && known.pattern.matcher(line).find()) {
                cause = Optional.of(known);
            }
        }
        if (ERROR.matcher(line).matches()) {
            errors.add(line);
        }
    }

    /** What to tell the person: one sentence, and the first errors where only they explain it. */
    String failure(String command, Object log) {
        // Compilers and tests of the app may speak of networks, too: only downloading has these causes.
        boolean downloads = command.startsWith("npm ci");
        Optional<Cause> told = cause.filter(known -> downloads || known == Cause.NO_SPACE);
        if (told.isPresent()) {
            return told.get().sentence + " npm's output: " + log;
        }
        List<String> first = errors.subList(0, Math.min(errors.size(), ERRORS_SHOWN));
        String shown = first.isEmpty() ? "" : String.join("\n", first) + "\n";
        return shown + "`" + command + "` failed; all of its output: " + log;
    }
}
