package org.kepu.bench.accept;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kepu.bench.stack.LocalStack;

/**
 * The program {@code pgbench} of a PostgreSQL of this machine.
 *
 * @param program its path
 */
public record PgBench(Path program) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("failed transactions: (\\d+)");

    /**
     * What it did.
     *
     * @param perSecond transactions a second, connecting left out
     */
    public record Ran(long transactions, double perSecond) {

        /** Reads what pgbench printed. */
        static Ran parse(String printed) {
            Matcher rate = RATE.matcher(printed);
            Matcher done = DONE.matcher(printed);
            Matcher failed = FAILED.matcher(printed);
            if (!rate.find()
                    || !done.find()
                    || (failed.find() && !failed.group(1).equals("0"))) {
                throw new IllegalStateException("pgbench did not run well:\n" + printed);
            }
            return new Ran(Long.parseLong(done.group(1)), Double.parseDouble(rate.group(1)));
        }
    }

    /** The one named by {@code KEPU_PGBENCH}, on the path, or where Debian puts it, the newest first. */
    public static Optional<PgBench> find(Map<String, String> environment) {
        Stream<Path> named = Stream.of(environment.getOrDefault("KEPU_PGBENCH", ""))
                .filter(path -> !path.isBlank())
                .map(Path::of);
        Stream<Path> onPath = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "pgbench"));
        return Stream.of(named, onPath, debian())
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .findFirst()
                .map(PgBench::new);
    }

    private static Stream<Path> debian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions
                    .sorted(Comparator.comparing(
                                    (Path path) -> path.getFileName().toString())
                            .reversed())
                    .map(version -> version.resolve("bin/pgbench"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(DEBIAN + " cannot be read", e);
        }
    }

    /** Its version, as it says. */
    public String version() {
        return run(List.of(program.toString(), "--version"), Map.of()).strip();
    }

    /** Runs a script as prepared statements, as the account of volunteers. */
    Ran run(LocalStack stack, Path script, int clients, int seconds, Map<String, String> variables) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                // Its time begins before it has connected; the rate it prints does not.
                "--time=" + (seconds + 1),
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + stack.address("postgres").getPort(),
                "--username=volunteers"));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add("volunteers");
        return Ran.parse(run(command, Map.of("PGPASSWORD", stack.password("postgres.volunteers"))));
    }

    private static String run(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pgbench failed:\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException("pgbench cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
