package org.kepu.supply.pin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * What Maven takes: plugins, dependencies, annotation processors, bundles. Also the plugins that Maven itself binds to a
 * packaging and whose version would otherwise depend on the Maven of the machine.
 */
public final class PomPins {

    private static final Pattern FLOATING = Pattern.compile("LATEST|RELEASE|.*-SNAPSHOT|.*[\\[\\](),].*|.*[+*x]$");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final String OURS = "org.kepu";
    private static final String MAVEN = "org.apache.maven.plugins";
    private static final String PLUGIN = "plugin";
    /** What the packagings jar and pom bind. */
    private static final List<String> BOUND = List.of(
            "maven-clean-plugin",
            "maven-compiler-plugin",
            "maven-deploy-plugin",
            "maven-install-plugin",
            "maven-jar-plugin",
            "maven-resources-plugin",
            "maven-site-plugin",
            "maven-surefire-plugin");

    private static final Set<String> BOUND_TO_POM =
            Set.of("maven-clean-plugin", "maven-deploy-plugin", "maven-install-plugin", "maven-site-plugin");

    private final Pom root;
    private final List<String> wrong = new ArrayList<>();

    private PomPins(SourceTree tree) {
        this.root = Pom.read(tree, Path.of("pom.xml"));
    }

    /** What is not pinned, each a sentence; empty where everything is. */
    public static List<String> wrong(SourceTree tree) {
        if (!Files.exists(tree.root().resolve("pom.xml"))) {
            throw new IllegalArgumentException(tree.root() + " is no Maven project: it has no pom.xml");
        }
        PomPins pins = new PomPins(tree);
        for (Path file : tree.files("pom.xml"::equals)) {
            pins.check(Pom.read(tree, file));
        }
        return pins.wrong;
    }

    private void check(Pom pom) {
        Map<String, String> properties = new HashMap<>(pom.hasParent() ? root.properties() : Map.of());
        properties.putAll(pom.properties());
        Set<String> managed = new HashSet<>(pom.hasParent() ? root.managedPlugins() : Set.of());
        managed.addAll(pom.managedPlugins());
        for (Element thing : pom.things()) {
            thing(pom, thing, properties, managed);
        }
        if (!pom.hasParent()) {
            for (String plugin : BOUND) {
                boolean bound = pom.file().equals(root.file()) || BOUND_TO_POM.contains(plugin);
                if (bound && !managed.contains(MAVEN + ":" + plugin)) {
                    wrong.add("%s: %s has no version, so that Maven's own counts: name one in pluginManagement."
                            .formatted(pom.file(), plugin));
                }
            }
        }
    }

    private void thing(Pom pom, Element thing, Map<String, String> properties, Set<String> managed) {
        String group = Pom.child(thing, "groupId").orElse(MAVEN);
        String name = group + ":" + Pom.child(thing, "artifactId").orElse("?");
        String written = Pom.child(thing, "version").orElse(null);
        if (written == null) {
            if (thing.getTagName().equals(PLUGIN) && !managed.contains(name)) {
                wrong.add("%s: the plugin %s has no version: name one in pluginManagement of pom.xml."
                        .formatted(pom.file(), name));
            }
            return;
        }
        if (group.equals(OURS)) {
            return;
        }
        if (group.equals("io.quarkus") && thing.getTagName().equals("dependency")) {
            wrong.add("%s: %s names a version of its own: the BOM of Quarkus holds it.".formatted(pom.file(), name));
        }
        String version = resolve(written, properties);
        if (version.isBlank()
                || version.contains("${")
                || FLOATING.matcher(version).matches()) {
            wrong.add(
                    "%s: %s has version %s, which is not one release: name one.".formatted(pom.file(), name, written));
        }
    }

    private static String resolve(String written, Map<String, String> properties) {
        Matcher property = PROPERTY.matcher(written);
        return property.replaceAll(
                found -> Matcher.quoteReplacement(properties.getOrDefault(found.group(1), found.group())));
    }
}
