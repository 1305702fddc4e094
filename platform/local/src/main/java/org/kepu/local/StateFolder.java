package org.kepu.local;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one git-ignored folder that survives a restart: data, logs, secrets, and what runs now.
 *
 * @param root absolute path
 */
public record StateFolder(Path root) {

    private static final String FOLDER = ".state";
    private static final String DEMO_FOLDER = ".state-demo";
    private static final String MARK = "kepu-state";
    private static final String DEMO_MARK = "demo";

    public StateFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder for a mode: {@code KEPU_STATE} where set, else {@code .state} or {@code .state-demo}. */
    public static StateFolder of(Home home, Map<String, String> environment, boolean demo) {
        String named = environment.get("KEPU_STATE");
        if (named != null && !named.isBlank()) {
            return new StateFolder(home.root().resolve(named.strip()));
        }
        return new StateFolder(home.resolve(demo ? DEMO_FOLDER : FOLDER));
    }

    /** Folders a command may mean that names no mode: {@code KEPU_STATE} where set, else both. */
    public static List<StateFolder> candidates(Home home, Map<String, String> environment) {
        return Stream.of(of(home, environment, false), of(home, environment, true))
                .distinct()
                .toList();
    }

    /** True when a platform made this folder: only then may it be used again, or removed. */
    public boolean exists() {
        return Files.isRegularFile(mark());
    }

    /** The file that says whose this folder is. */
    public Path mark() {
        return root.resolve(MARK);
    }

    /** Refuses a folder with files in it that no platform made. */
    public void refuseForeign() {
        if (Files.exists(root) && !exists() && !isEmpty()) {
            throw new Refusal("The folder " + root + " holds files that are not the platform's (it has no file " + MARK
                    + "): nothing was touched; choose another KEPU_STATE, or remove the folder yourself if it was"
                    + " Kepu's before it marked its folders.");
        }
    }

    public boolean isDemo() {
        return Files.exists(root.resolve(DEMO_MARK));
    }

    /** Makes the folder ready for a mode; refuses a folder that belongs to the other one, and changes nothing then. */
    public void claim(boolean demo) {
        if (exists() && isDemo() && !demo) {
            throw new Refusal("The folder " + root + " holds a demonstration: `make up DEMO=1` resumes it, another "
                    + "KEPU_STATE starts afresh.");
        }
        if (exists() && !isDemo() && demo) {
            throw new Refusal("The folder " + root + " does not belong to a demonstration, so `make demo` leaves it "
                    + "alone: choose another KEPU_STATE.");
        }
        refuseForeign();
        try {
            Files.createDirectories(root);
            Files.writeString(mark(), "Made by Kepu's `make up`, removed by `make wipe`.\n");
            Files.createDirectories(root.resolve("data"));
            Files.createDirectories(logs());
            Files.createDirectories(run());
            if (demo) {
                Files.writeString(root.resolve(DEMO_MARK), "Demonstration data: invented people and bookings.\n");
            }
        } catch (IOException e) {
            throw new Refusal("The state folder " + root + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Sets city time of a new demonstration to the moment its story begins; one that has begun goes on where it was, because
     * city time never runs back. Services must find the file when they start.
     *
     * @param wall wall time now
     */
    public void beginAt(OffsetDateTime begins, Instant wall) {
        if (Files.exists(cityTime())) {
            return;
        }
        try {
            Files.writeString(
                    cityTime(), Duration.between(wall, begins.toInstant()).toString());
        } catch (IOException e) {
            throw new Refusal("The file " + cityTime() + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private boolean isEmpty() {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new Refusal("The folder " + root + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Bytes free on the disk that holds, or would hold, this folder. */
    public long freeBytes() {
        Path existing = root;
        while (!Files.exists(existing)) {
            existing = java.util.Objects.requireNonNull(existing.getParent());
        }
        try {
            FileStore disk = Files.getFileStore(existing);
            return disk.getUsableSpace();
        } catch (IOException e) {
            throw new Refusal("The disk that holds " + root + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Where phones find the platform that runs here, one line; not there while only this machine does. */
    public Path lan() {
        return run().resolve("lan");
    }

    /** Process ids and the status of a running platform. */
    public Path run() {
        return root.resolve("run");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    /** Says where the stores keep what they write for a backup; not there before the first one. */
    public Path archiving() {
        return root.resolve("archiving");
    }

    /** When the last backup, the last archived file and the last restore drill came to their end: a file for each. */
    public Path marks() {
        return root.resolve("marks");
    }

    /** The file that moves city time; only a demonstration has one. */
    public Path cityTime() {
        return root.resolve("city-time");
    }
}
