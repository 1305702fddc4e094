package org.kepu.local.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.watch.Rules;

/** Prometheus, where this machine has it: scrapes the services that run here, by the shipped rules. Fetches nothing. */
public final class Prometheus implements Part {

    public static final String NAME = "prometheus";

    private static final List<String> SERVICES = List.of("web", "venues", "volunteers", "events", "content", "metrics");

    private final Platform platform;
    private final Path program;

    private Prometheus(Platform platform, Path program) {
        this.platform = platform;
        this.program = program;
    }

    /** The part, where there is a program for it: installed, or unpacked by {@code bin/prometheus}. */
    static Optional<Part> of(Platform platform) {
        Stream<Path> installed = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, NAME));
        Path unpacked = platform.home().resolve("platform/local/target/prometheus/usr/bin/prometheus");
        return Stream.concat(installed, Stream.of(unpacked))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Prometheus(platform, program));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    /** It watches; nobody works with it. */
    @Override
    public boolean isOptional() {
        return true;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("Prometheus", port());
    }

    private int port() {
        return platform.settings().port("prometheus.port");
    }

    private String url() {
        return "http://" + platform.settings().reach() + ":" + port();
    }

    @Override
    public Optional<String> address() {
        return Optional.of(url() + "/alerts");
    }

    @Override
    public Launch launch() {
        Path folder = platform.state().data(NAME);
        Path shipped = platform.home().resolve("deploy/prometheus");
        try {
            Files.createDirectories(folder.resolve("rules"));
            Files.createDirectories(folder.resolve("targets"));
            copy(shipped, folder, NAME + ".yml");
            for (String rules : Rules.FILES) {
                copy(shipped, folder, "rules/" + rules);
            }
            Files.writeString(folder.resolve("targets/local.yml"), targets(platform));
        } catch (IOException e) {
            throw new Refusal("Prometheus' folder " + folder + " cannot be written: " + e.getMessage() + ".", e);
        }
        return new Launch(
                List.of(
                        program.toString(),
                        "--config.file=" + folder.resolve(NAME + ".yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--storage.tsdb.retention.time=15d",
                        "--web.listen-address=" + platform.settings().reach() + ":" + port()),
                Map.of(),
                folder);
    }

    private static void copy(Path from, Path to, String file) throws IOException {
        Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whom it scrapes: every replica that is asked for, so that one that does not run is seen to be down. */
    static String targets(Platform platform) {
        StringBuilder lines = new StringBuilder();
        for (Service replica : Parts.services(platform)) {
            if (SERVICES.contains(replica.kind())) {
                lines.append("- targets: ['%s:%d']%n  labels: {service: %s}%n"
                        .formatted(platform.settings().reach(), replica.port("management"), replica.kind()));
            }
        }
        return lines.toString();
    }

    @Override
    public boolean ready() {
        return Service.answers(url() + "/-/ready");
    }
}
