package org.kepu.supply.pin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What scripts and Dockerfiles install: Debian's packages by name from the release of the system, never with what it only
 * recommends; no upgrade of the system on the way, and nothing that is downloaded and run unseen.
 */
public final class InstallPins {

    private static final Pattern INSTALL = Pattern.compile("apt(?:-get)?\\s+(?:-\\S+\\s+)*install\\b([^;&|>]*)");
    private static final Pattern UPGRADE = Pattern.compile("apt(?:-get)?\\s+(?:-\\S+\\s+)*(?:dist-|full-)?upgrade\\b");
    private static final Pattern UNSEEN =
            Pattern.compile("(?:curl|wget)\\b[^;&\\n]*\\|\\s*(?:sudo\\s+)?(?:ba|da)?sh\\b");
    private static final Pattern NPM = Pattern.compile("\\b(?:npx\\s|npm\\s+(?:exec|x|i|install|update)\\b)[^\\n`]*");
    private static final String RECOMMENDS = "--no-install-recommends";

    private InstallPins() {}

    /** What is not pinned, each a sentence; empty where everything is. */
    public static List<String> wrong(SourceTree tree) {
        List<String> wrong = new ArrayList<>();
        for (Path file : tree.files(name -> true)) {
            if (isScript(tree, file)) {
                // Comments and words to people are no commands.
                String commands = tree.text(file)
                        .replace("\\\n", " ")
                        .lines()
                        .filter(line -> !line.strip().startsWith("#"))
                        .map(line -> line.replaceAll("`[^`]*`", ""))
                        .reduce("", (before, line) -> before + line + "\n");
                check(file, commands, wrong);
            }
        }
        return wrong;
    }

    private static boolean isScript(SourceTree tree, Path file) {
        String name = file.getFileName().toString();
        return name.equals("Makefile")
                || name.endsWith(".sh")
                || name.contains("Dockerfile")
                || (!name.contains(".") && tree.text(file).startsWith("#!/"));
    }

    private static void check(Path file, String commands, List<String> wrong) {
        Matcher install = INSTALL.matcher(commands);
        while (install.find()) {
            if (!install.group(1).contains(RECOMMENDS)) {
                wrong.add("%s: `%s` also installs what Debian recommends: add %s."
                        .formatted(file, install.group().strip(), RECOMMENDS));
            }
        }
        add(UPGRADE, commands, file, "upgrades the system on the way: take a newer base instead", wrong);
        add(UNSEEN, commands, file, "runs what it downloads unseen: take a package whose hash is checked", wrong);
        add(NPM, commands, file, "installs past the lock file: use `npm ci`", wrong);
    }

    private static void add(Pattern pattern, String commands, Path file, String what, List<String> wrong) {
        Matcher found = pattern.matcher(commands);
        while (found.find()) {
            wrong.add("%s: `%s` %s.".formatted(file, found.group().strip(), what));
        }
    }
}
