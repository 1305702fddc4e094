package org.kepu.supply.pin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What npm installs: every {@code package.json} names exact versions, and the lock file beside it names the same, with the
 * hash of each package and without the host it came from (every installation has its own).
 */
public final class NpmPins {

    private static final Pattern EXACT = Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?");
    private static final List<String> GROUPS =
            List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies", "overrides");
    private static final List<String> LOCKED = GROUPS.subList(0, 3);
    private static final List<String> SETTINGS = List.of("save-exact=true", "omit-lockfile-registry-resolved=true");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SourceTree tree;
    private final List<String> wrong = new ArrayList<>();

    private NpmPins(SourceTree tree) {
        this.tree = tree;
    }

    /** What is not pinned, each a sentence; empty where everything is. */
    public static List<String> wrong(SourceTree tree) {
        NpmPins pins = new NpmPins(tree);
        tree.files("package.json"::equals).forEach(pins::check);
        return pins.wrong;
    }

    private void check(Path file) {
        JsonNode wanted = read(file);
        for (String group : GROUPS) {
            ranges(file, group, wanted.path(group));
        }
        settings(file.resolveSibling(".npmrc"));
        Path lockFile = file.resolveSibling("package-lock.json");
        if (!Files.isRegularFile(tree.root().resolve(lockFile))) {
            wrong.add(lockFile + " is missing: run `npm install` beside " + file + " and commit what it writes.");
            return;
        }
        JsonNode lock = read(lockFile).path("packages");
        for (String group : LOCKED) {
            if (!wanted.path(group).equals(lock.path("").path(group))) {
                wrong.add(lockFile + " does not hold the " + group + " of " + file
                        + ": run `npm install` there and commit what it writes.");
            }
        }
        for (Map.Entry<String, JsonNode> locked : lock.properties()) {
            locked(lockFile, locked.getKey(), locked.getValue());
        }
    }

    private void ranges(Path file, String group, JsonNode versions) {
        for (Map.Entry<String, JsonNode> version : versions.properties()) {
            if (version.getValue().isObject()) {
                ranges(file, group + " of " + version.getKey(), version.getValue());
            } else if (!EXACT.matcher(version.getValue().asText()).matches()) {
                wrong.add("%s: %s in %s is %s: name one version."
                        .formatted(file, version.getKey(), group, version.getValue()));
            }
        }
    }

    private void locked(Path lockFile, String name, JsonNode entry) {
        if (name.isEmpty() || entry.path("link").asBoolean()) {
            return;
        }
        if (entry.has("resolved")) {
            wrong.add("%s: %s names where it was downloaded: npm leaves that out with omit-lockfile-registry-resolved."
                    .formatted(lockFile, name));
        }
        // What a package carries inside itself is covered by that package's own hash.
        if (!entry.has("integrity") && !entry.path("inBundle").asBoolean()) {
            wrong.add("%s: %s has no hash: remove the entry and run `npm install` there.".formatted(lockFile, name));
        }
    }

    private void settings(Path file) {
        String text = Files.isRegularFile(tree.root().resolve(file)) ? tree.text(file) : "";
        List<String> lines = text.lines().map(String::strip).toList();
        for (String setting : SETTINGS) {
            if (!lines.contains(setting)) {
                wrong.add(file + " lacks " + setting + ": `npm install` would write what is refused here.");
            }
        }
        if (lines.stream().anyMatch(line -> line.contains("registry=") || line.contains("_auth"))) {
            wrong.add(file + " names a registry: that belongs into the settings of the machine.");
        }
    }

    private JsonNode read(Path file) {
        try {
            return JSON.readTree(tree.text(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is no JSON", e);
        }
    }
}
