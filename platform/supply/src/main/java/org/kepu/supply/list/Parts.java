package org.kepu.supply.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kepu.supply.licence.Policy;

/** The lists of all parts of the product, each held against what is built: nothing more is listed, and nothing less. */
public final class Parts {

    /** The phone app and the console. */
    public static final String APP = "app";
    /** The program behind {@code make up}, with the store of documents for trying. */
    public static final String LOCAL = "local";
    /** The broker of {@code make up}. */
    public static final String KAFKA = "kafka";

    private static final String BOM = "target/bom.json";

    private final Path root;
    private final Policy policy;

    private Parts(Path root, Policy policy) {
        this.root = root;
        this.policy = policy;
    }

    /** Reads them from the builds below a folder; {@link ListRefused} where a list and what is built differ. */
    public static List<Listing> of(Path root, Policy policy) throws IOException {
        Parts parts = new Parts(root, policy);
        List<Listing> all = new ArrayList<>();
        for (Path service : services(root)) {
            all.add(parts.service(service));
        }
        String version = all.getFirst().version();
        all.add(parts.app(version));
        all.add(parts.folder(LOCAL, "platform/local", "target/lib"));
        all.add(parts.folder(KAFKA, "platform/servers", "target/kafka"));
        all.addAll(new Distributions(root, policy).listings(version));
        return all;
    }

    /** The folders of the services. */
    public static List<Path> services(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("services"))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .sorted()
                    .toList();
        }
    }

    private Listing service(Path folder) throws IOException {
        SortedMap<String, Path> jars = BuiltJars.ofService(folder);
        RawList raw = RawList.read(folder.resolve(BOM), policy);
        Listing listing =
                raw.listing(folder.getFileName().toString(), true, component -> jars.containsKey(gav(component)));
        Map<String, Path> unlisted = new TreeMap<>(jars);
        for (Component component : List.copyOf(listing.components().values())) {
            Path jar = Objects.requireNonNull(jars.get(gav(component)), "only what is there was meant");
            unlisted.remove(gav(component));
            listing.components().put(component.purl(), component.with(BuiltJars.hashes(jar)));
        }
        refuse(folder, unlisted.keySet());
        return listing;
    }

    private static String gav(Component component) {
        return component.called() + ":" + component.version();
    }

    private Listing app(String version) throws IOException {
        Path folder = root.resolve("services/web");
        SortedSet<String> locked = LockFile.shipped(folder.resolve("app/package-lock.json"));
        Listing all = RawList.read(folder.resolve("target/app-npm.json"), policy)
                .listing(APP, true, component -> locked.contains(gav(component)));
        SortedSet<String> unlisted = new TreeSet<>(locked);
        all.components().values().forEach(component -> unlisted.remove(gav(component)));
        refuse(folder.resolve("app"), unlisted);
        return new Listing(APP, version, true, all.components(), all.needs());
    }

    private Listing folder(String part, String module, String jars) throws IOException {
        SortedSet<String> files = BuiltJars.in(root.resolve(module).resolve(jars));
        Listing listing = RawList.read(root.resolve(module).resolve(BOM), policy)
                .listing(part, false, component -> files.contains(component.name() + "-" + component.version()));
        SortedSet<String> unlisted = new TreeSet<>(files);
        for (Component component : List.copyOf(listing.components().values())) {
            String file = component.name() + "-" + component.version();
            unlisted.remove(file);
            Path jar = root.resolve(module).resolve(jars).resolve(file + ".jar");
            listing.components().put(component.purl(), component.with(BuiltJars.hashes(jar)));
        }
        refuse(root.resolve(module), unlisted);
        return listing;
    }

    private void refuse(Path folder, Iterable<String> unlisted) {
        if (unlisted.iterator().hasNext()) {
            throw new ListRefused("%s was built with what no list has: %s. Run `make clean` and `make sbom`."
                    .formatted(root.relativize(folder), String.join(", ", unlisted)));
        }
    }
}
