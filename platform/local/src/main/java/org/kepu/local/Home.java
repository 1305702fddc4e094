package org.kepu.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The project's folder, and what the build has put into it.
 *
 * @param root absolute path; may hold spaces
 */
public record Home(Path root) {

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder named by the system property {@code kepu.home}, or the one above the working directory. */
    public static Home find() {
        String named = System.getProperty("kepu.home");
        return named == null ? above(Path.of("").toAbsolutePath()) : new Home(Path.of(named));
    }

    private static Home above(Path start) {
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("platform/servers/pom.xml"))) {
                return new Home(folder);
            }
        }
        throw new Refusal(
                "The folder " + start + " does not lie inside the project, so nothing can be started from it.");
    }

    /** A path below the project's folder. */
    public Path resolve(String path) {
        return root.resolve(path);
    }

    /** Where the build has put the real servers: {@code kafka}, {@code keycloak}, {@code postgres}. */
    public Path server(String name) {
        Path folder = root.resolve("platform/servers/target").resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new Refusal("The server " + name + " is not unpacked yet in " + folder
                    + ": run `make up`, which builds first.");
        }
        return folder;
    }

    /** The Java that runs this program; the parts run on the same one. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The class path of this program, for its own child processes. */
    public static List<String> self() {
        return List.of("-cp", System.getProperty("java.class.path"));
    }
}
