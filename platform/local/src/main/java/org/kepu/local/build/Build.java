package org.kepu.local.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.local.Refusal;

/**
 * Runs npm for the app and then Maven for {@code make}, at most one at a time, and neither when nothing changed.
 *
 * <p>It is run from source ({@code java Build.java}), so it uses nothing but the JDK.
 */
public final class Build {

    private static final String PACKAGE = "package";
    private static final String VERIFY = "verify";
    private static final String BROWSER = "browser";
    private static final long MEBI = 1024 * 1024;
    private static final long FREE_MEBI = 1024;

    private final Path root;
    private final Path output;
    private final App app;
    private final List<String> arguments;

    private Build(Path root, List<String> arguments) {
        this.root = root;
        this.output = root.resolve("target");
        this.app = new App(root);
        this.arguments = arguments;
    }

    /**
     * The first argument is {@code package}, {@code verify} or {@code format}, and the rest goes to Maven; or it is
     * {@code browser}, which only installs what the browser tests are made of.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of("").toAbsolutePath();
        List<String> words = arguments.length == 0 ? List.of(PACKAGE) : Arrays.asList(arguments);
        int code;
        try {
            code = new Build(root, words).run();
        } catch (Refusal e) {
            System.err.println(e.sentence());
            code = 1;
        }
        System.exit(code);
    }

    private int run() throws IOException, InterruptedException {
        Files.createDirectories(output);
        // Browser tests run inside a build, so what they ask for has a lock of its own.
        String lockFile = arguments.getFirst().equals(BROWSER) ? "browser.lock" : "build.lock";
        try (FileChannel channel = FileChannel.open(
                        output.resolve(lockFile), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                System.err.println("Another build runs in " + root + ": wait until it has ended.");
                return 1;
            }
            return build();
        }
    }

    private int build() throws IOException, InterruptedException {
        String goal = arguments.getFirst();
        if (goal.equals(BROWSER)) {
            new Npm(root.resolve("platform/e2e/browser"), output.resolve("browser-npm.log")).install();
            return 0;
        }
        Path stampFile = output.resolve("build.stamp");
        String stamp = SourceStamp.of(root);
        if (goal.equals(PACKAGE) && isUpToDate(stampFile, stamp)) {
            return 0;
        }
        long freeMebi = Files.getFileStore(root).getUsableSpace() / MEBI;
        if (freeMebi < FREE_MEBI) {
            System.err.println("The disk that holds " + root + " has " + freeMebi + " MiB free and a build needs "
                    + FREE_MEBI + " MiB: make room.");
            return 1;
        }
        boolean builds = !goal.equals("format") && isWhole();
        if (builds) {
            Files.deleteIfExists(stampFile);
            app.build();
        }
        Optional<AppCheck> check =
                goal.equals(VERIFY) && builds ? Optional.of(AppCheck.begin(app, new Boards(root))) : Optional.empty();
        int code = maven(goal);
        if (check.isPresent()) {
            check.get().end();
        }
        if (code == 0 && builds) {
            Files.writeString(stampFile, stamp);
        }
        return code;
    }

    /** Of every module; a build of some says nothing about the others. */
    private boolean isWhole() {
        return arguments.stream().noneMatch(word -> word.startsWith("-pl"));
    }

    private boolean isUpToDate(Path stampFile, String stamp) throws IOException {
        if (!app.isThere()
                || !Files.exists(stampFile)
                || !Files.readString(stampFile).equals(stamp)) {
            return false;
        }
        try (Stream<Path> services = Files.list(root.resolve("services"))) {
            return Files.isDirectory(root.resolve("platform/local/target/lib"))
                    && services.filter(service -> Files.exists(service.resolve("src/main/java")))
                            .allMatch(service -> Files.exists(service.resolve("target/quarkus-app/quarkus-run.jar")));
        }
    }

    private List<String> command(String goal) {
        List<String> command = new ArrayList<>(List.of("mvn", "--batch-mode", "--no-transfer-progress"));
        switch (goal) {
            case "format" -> command.add("spotless:apply");
            // Two modules at a time: while one waits for what it has killed, another computes.
            case VERIFY -> command.addAll(List.of(VERIFY, "--threads", "2"));
            case PACKAGE -> command.addAll(List.of(PACKAGE, "-Dmaven.test.skip=true", "-Dspotless.check.skip=true"));
            default -> command.add(goal);
        }
        command.addAll(arguments.subList(1, arguments.size()));
        return command;
    }

    private int maven(String goal) throws IOException, InterruptedException {
        boolean quiet = !goal.equals(VERIFY);
        Path log = output.resolve(goal + ".log");
        long begun = System.nanoTime();
        Process maven = new ProcessBuilder(command(goal))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        MavenOutput reader = new MavenOutput();
        try (BufferedReader lines = maven.inputReader();
                Writer copy = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line + "\n");
                reader.read(line).filter(module -> quiet).ifPresent(module -> System.out.println("Building " + module));
                if (!quiet) {
                    System.out.println(line);
                }
            }
        }
        int code = maven.waitFor();
        if (code != 0) {
            System.err.println(reader.failure(log));
        } else if (quiet) {
            System.out.printf("Built after %.0f s.%n", (System.nanoTime() - begun) / 1e9);
        }
        return code;
    }
}
