package org.kepu.supply.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.kepu.supply.licence.Policy;

/** Keycloak and PostgreSQL of {@code make up}: whole distributions, which no list of Maven looks into. */
final class Distributions {

    private static final Path SERVERS = Path.of("platform/servers");
    private static final Pattern VERSION = Pattern.compile("<postgres\\.version>([^<]+)<");
    private static final Pattern FILE = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    private final Path root;
    private final Policy policy;

    Distributions(Path root, Policy policy) {
        this.root = root;
        this.policy = policy;
    }

    List<Listing> listings(String version) throws IOException {
        return List.of(alone("keycloak", version, keycloak()), alone("postgres", version, postgres()));
    }

    private static Listing alone(String part, String version, Component component) {
        TreeMap<String, Component> components = new TreeMap<>(Map.of(component.purl(), component));
        return new Listing(part, version, false, components, new TreeMap<>());
    }

    private Component keycloak() throws IOException {
        Path folder = only(root.resolve(SERVERS).resolve("target/keycloak"), "keycloak-");
        String version = folder.getFileName().toString().substring("keycloak-".length());
        String called = "org.keycloak:keycloak-quarkus-dist";
        return new Component(
                "pkg:maven/org.keycloak/keycloak-quarkus-dist@" + version + "?type=zip",
                "org.keycloak",
                "keycloak-quarkus-dist",
                version,
                policy.expression(called, List.of()),
                Map.of(),
                new TreeSet<>(List.of("keycloak")),
                jars(folder));
    }

    private Component postgres() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(root.resolve(SERVERS).resolve("pom.xml")));
        if (!version.find()) {
            throw new ListRefused(SERVERS + "/pom.xml names no postgres.version any more: mend "
                    + getClass().getName());
        }
        Path archive = only(root.resolve(SERVERS).resolve("target/postgres"), "postgres-");
        return new Component(
                "pkg:generic/postgresql@" + version.group(1),
                "",
                "postgresql",
                version.group(1),
                policy.expression("postgresql", List.of()),
                BuiltJars.hashes(archive),
                new TreeSet<>(List.of("postgres")),
                List.of());
    }

    private static Path only(Path folder, String start) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ListRefused(folder + " is missing: run `make sbom`, which builds it.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith(start))
                    .toList();
            if (found.size() != 1) {
                throw new ListRefused(folder + " holds " + found.size() + " things that begin with " + start
                        + ", not one: run `make clean` and `make sbom`.");
            }
            return found.getFirst();
        }
    }

    private static List<Component> jars(Path folder) throws IOException {
        List<Component> jars = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.add(jar(file));
            }
        }
        Collections.sort(jars);
        return jars.stream().distinct().toList();
    }

    /** Who it is stands in what Maven left inside it; where that says nothing certain, its file name must do. */
    private static Component jar(Path file) throws IOException {
        String fileName = file.getFileName().toString();
        Matcher parts = FILE.matcher(fileName);
        String name = parts.matches() ? parts.group(1) : fileName;
        String version = parts.matches() ? parts.group(2) : "";
        List<Properties> stated = stated(file);
        for (Properties one : stated) {
            String ending = one.getProperty("artifactId") + "-" + one.getProperty("version") + ".jar";
            if (fileName.endsWith(ending)) {
                String group = one.getProperty("groupId");
                name = one.getProperty("artifactId");
                version = one.getProperty("version");
                String purl = "pkg:maven/%s/%s@%s?type=jar".formatted(group, name, version);
                return new Component(
                        purl, group, name, version, "", BuiltJars.hashes(file), new TreeSet<>(), List.of());
            }
        }
        return new Component("", "", name, version, "", BuiltJars.hashes(file), new TreeSet<>(), List.of());
    }

    private static List<Properties> stated(Path file) throws IOException {
        List<Properties> found = new ArrayList<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            List<? extends ZipEntry> entries = jar.stream()
                    .filter(entry -> entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
                    .toList();
            for (ZipEntry entry : entries) {
                Properties properties = new Properties();
                try (InputStream in = jar.getInputStream(entry)) {
                    properties.load(in);
                }
                if (properties.stringPropertyNames().containsAll(List.of("groupId", "artifactId", "version"))) {
                    found.add(properties);
                }
            }
        }
        return found;
    }
}
