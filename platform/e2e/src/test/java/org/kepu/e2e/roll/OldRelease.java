package org.kepu.e2e.roll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The release before this one, built from the commit that wrote down its contracts, in a folder of its own; built once and kept.
 */
public final class OldRelease {

    private static final String VERSION = "0.1.0";
    private static final List<String> SERVICES = List.of("venues", "volunteers", "events", "content", "metrics", "web");

    private final Path home = Path.of(System.getProperty("kepu.home")).toAbsolutePath();
    private final Path folder;

    /** @param folder where it is unpacked and built */
    public OldRelease(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** The commit that released it; empty where this copy of the project has no history of it. */
    public Optional<String> commit() throws IOException, InterruptedException {
        Run log = run(home, "git", "log", "--diff-filter=A", "--format=%H", "--", "contracts/released/" + VERSION);
        return log.code() == 0 ? log.text().lines().reduce((newer, older) -> older) : Optional.empty();
    }

    /** Builds it unless that was done before. */
    public void build(String commit) throws IOException, InterruptedException {
        Path done = folder.resolve("built-" + commit);
        if (Files.exists(done)) {
            return;
        }
        Files.createDirectories(folder);
        must(run(home, "sh", "-c", "git archive " + commit + " | tar -x -C '" + folder + "'"));
        String modules =
                String.join(",", SERVICES.stream().map("services/"::concat).toList());
        String maven = Optional.ofNullable(System.getenv("MAVEN_CMD")).orElse("mvn");
        List<String> build = new ArrayList<>(
                List.of(maven, "-q", "package", "-DskipTests", "-Dspotless.check.skip=true", "-pl", modules, "-am"));
        must(run(folder, build.toArray(String[]::new)));
        Files.writeString(done, "");
    }

    /** Where the program of a service lies. */
    public Path program(String service) {
        return program(folder, service);
    }

    /** Where that of this release lies. */
    public Path programNow(String service) {
        return program(home, service);
    }

    private static Path program(Path home, String service) {
        return home.resolve("services/" + service + "/target/quarkus-app");
    }

    private record Run(int code, String text) {}

    private static void must(Run run) {
        if (run.code() != 0) {
            throw new IllegalStateException("the old release cannot be built: " + run.text());
        }
    }

    private static Run run(Path directory, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), text);
    }
}
