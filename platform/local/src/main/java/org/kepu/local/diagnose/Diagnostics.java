package org.kepu.local.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.base.WallTime;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.keep.SafeFile;
import org.kepu.local.part.Kafka;
import org.kepu.local.part.Part;
import org.kepu.local.part.Parts;
import org.kepu.local.part.Postgres;
import org.kepu.local.part.Service;
import org.kepu.local.supervise.RunningPlatform;

/**
 * {@code make diagnostics}: one archive of everything somebody who helps from afar asks for first, of a platform that runs or not.
 * Rows, records, requests and texts of queries are not read at all; what is read is redacted.
 */
public final class Diagnostics {

    private static final int TAIL_BYTES = 512 * 1024;
    private static final int MILLIS = 5_000;
    private static final long JCMD_SECONDS = 20;

    private final Platform platform;
    private final RunningPlatform running;

    public Diagnostics(Platform platform) {
        this.platform = platform;
        this.running = new RunningPlatform(platform.state());
    }

    /** Zero once the archive is written. */
    public int run() {
        Path folder = platform.state().root().resolve("diagnostics");
        String now =
                WallTime.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path file = folder.resolve("kepu-diagnostics-" + now + ".tar.gz");
        try {
            SafeFile.folder(folder);
            try (Bundle bundle =
                    Bundle.create(file, Redaction.of(platform.state().secrets()))) {
                write(bundle);
                System.out.printf("%d files in %s%n", bundle.files(), file);
            }
            System.out.println(
                    "It holds states, counts, settings, metrics and the ends of the logs, with everything taken out"
                            + " that looks like personal data or a secret. Look at it before you send it: it names your machines.");
            return 0;
        } catch (IOException e) {
            throw new Refusal("The diagnostics cannot be written to " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private void write(Bundle bundle) throws IOException {
        bundle.add("status.txt", this::status);
        bundle.add("versions.txt", this::versions);
        bundle.add("settings.properties", () -> lines(platform.settings().all()));
        bundle.add("disks.txt", this::disks);
        Postgres postgres = new Postgres(platform);
        DatabaseState databases = new DatabaseState(postgres);
        for (Part part : Parts.of(platform).present()) {
            String name = part.name();
            switch (name) {
                case Postgres.NAME -> {
                    bundle.add("postgres/server.txt", databases::server);
                    for (String database : platform.settings().list("postgres.databases")) {
                        bundle.add("postgres/" + database + ".txt", () -> databases.database(database));
                    }
                }
                case Kafka.NAME -> bundle.add("topics.txt", () -> new TopicState(Kafka.client(platform)).text());
                default -> pages(bundle, part);
            }
            // The signal that makes a JVM show its threads would end PostgreSQL, Prometheus and whatever else is none.
            if (part.isJvm()) {
                bundle.add("threads/" + name + ".txt", () -> threads(name));
            }
        }
        for (Path log : logs()) {
            bundle.add("logs/" + log.getFileName(), () -> tail(log));
        }
    }

    private static void pages(Bundle bundle, Part part) throws IOException {
        if (part instanceof Service service) {
            String management = service.managedAt() + "/q/";
            bundle.add("pages/" + part.name() + "-metrics.txt", () -> page(management + "metrics"));
            bundle.add("pages/" + part.name() + "-health.txt", () -> page(management + "health"));
        }
    }

    private String status() {
        String parts = running.parts().stream()
                .map(part -> part.part() + "\t" + part.phase() + "\tready after " + part.seconds() + "\tstarted again "
                        + part.restarts() + " times\t" + part.note() + "\n")
                .collect(Collectors.joining());
        return "supervised: " + running.isSupervised() + "\ndemonstration: " + platform.isDemo() + "\n" + parts;
    }

    private String versions() throws IOException {
        String program = Diagnostics.class.getPackage().getImplementationVersion();
        Map<String, String> lines = new TreeMap<>();
        lines.put("kepu", program == null ? "built from source" : program);
        for (String name : List.of("java.runtime.version", "java.vm.name", "os.name", "os.version", "os.arch")) {
            lines.put(name, System.getProperty(name));
        }
        lines.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        lines.put("parts", Parts.of(platform).leftOut().toString());
        Path meminfo = Path.of("/proc/meminfo");
        return lines(lines) + (Files.exists(meminfo) ? "\n" + Files.readString(meminfo) : "");
    }

    private String disks() throws IOException {
        return "state: " + platform.state().freeBytes() + " bytes free\nmarks: "
                + (Files.isDirectory(platform.state().marks()) ? marks() : "none") + "\nbackups: "
                + platform.backups().finished() + "\nunfinished: "
                + platform.backups().unfinished() + "\n";
    }

    private String marks() throws IOException {
        try (Stream<Path> files = Files.list(platform.state().marks())) {
            Map<String, String> marks = new TreeMap<>();
            for (Path file : (Iterable<Path>) files::iterator) {
                marks.put(file.getFileName().toString(), Files.readString(file).strip());
            }
            return marks.toString();
        }
    }

    private static String page(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        try {
            int status = connection.getResponseCode();
            InputStream body = status < HttpURLConnection.HTTP_BAD_REQUEST
                    ? connection.getInputStream()
                    : connection.getErrorStream();
            String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return "HTTP " + status + "\n" + text;
        } finally {
            connection.disconnect();
        }
    }

    private String threads(String part) throws IOException, InterruptedException {
        Long pid = running.pid(part).orElse(null);
        Path jcmd = Home.java().resolveSibling("jcmd");
        if (pid == null || !Files.isExecutable(jcmd)) {
            return pid == null ? "it does not run\n" : "this Java has no jcmd\n";
        }
        Path output = Files.createTempFile("kepu-threads", ".txt");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), pid.toString(), "Thread.print", "-l")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(JCMD_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return Files.readString(output);
        } finally {
            Files.delete(output);
        }
    }

    private List<Path> logs() throws IOException {
        if (!Files.isDirectory(platform.state().logs())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(platform.state().logs())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String tail(Path log) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - TAIL_BYTES));
            return new String(
                    java.nio.channels.Channels.newInputStream(channel).readNBytes(TAIL_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static String lines(Map<String, String> lines) {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
