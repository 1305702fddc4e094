package org.kepu.supply.pin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the app's sources import comes to phones, so it must be among the dependencies and not among the tools of
 * development: the list of what ships is made of the dependencies.
 */
public final class BundledImports {

    private static final Pattern IMPORT = Pattern.compile(
            "(?:\\bfrom\\s+|\\bimport\\s+|\\bimport\\()\\s*['\"]((?:@[a-z][\\w.-]*/)?[a-z][\\w.-]*)(?:/[^'\"]*)?['\"]");
    private static final Path SHIPPED = Path.of("services");
    private static final ObjectMapper JSON = new ObjectMapper();

    private BundledImports() {}

    /** Packages that are imported and do not count as shipped, each a sentence; empty where all do. */
    public static List<String> wrong(SourceTree tree) {
        List<String> wrong = new ArrayList<>();
        for (Path bundler : tree.files("vite.config.ts"::equals)) {
            // What is bundled elsewhere are tools, such as the one that draws dashboards.
            if (!bundler.startsWith(SHIPPED)) {
                continue;
            }
            Path file = bundler.resolveSibling("package.json");
            Path sources = file.resolveSibling("src");
            JsonNode shipped = shipped(tree, file);
            TreeSet<String> missing = new TreeSet<>();
            for (Path source : tree.files(BundledImports::isShipped)) {
                if (source.startsWith(sources) && !source.startsWith(sources.resolve("testing"))) {
                    Matcher imported = IMPORT.matcher(tree.text(source));
                    while (imported.find()) {
                        if (!shipped.has(imported.group(1))) {
                            missing.add(imported.group(1) + " (" + source.getFileName() + ")");
                        }
                    }
                }
            }
            missing.forEach(name ->
                    wrong.add("%s: %s is imported by what ships: move it to dependencies and run `npm install` there."
                            .formatted(file, name)));
        }
        return wrong;
    }

    private static boolean isShipped(String name) {
        return (name.endsWith(".ts") || name.endsWith(".vue"))
                && !name.endsWith(".test.ts")
                && !name.endsWith(".d.ts")
                && !name.startsWith("test");
    }

    private static JsonNode shipped(SourceTree tree, Path file) {
        try {
            return JSON.readTree(tree.text(file)).path("dependencies");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is no JSON", e);
        }
    }
}
