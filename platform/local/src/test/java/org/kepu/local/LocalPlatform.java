package org.kepu.local;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.kepu.local.supervise.RunningPlatform;

/** A platform of its own on free ports, driven through the real command line. */
public final class LocalPlatform {

    private static final List<String> PORTS = List.of(
            "postgres.port",
            "kafka.port",
            "kafka.controller.port",
            "keycloak.port",
            "keycloak.management",
            "documents.port",
            "prometheus.port");

    /** As the project's command line, and as everything of the tests, which lives too briefly for the second compiler. */
    private static final String BRIEF = "-XX:TieredStopAtLevel=1";

    private static final String JVMS = """
            keycloak.jvm=-Xms64m -Xmx512m -XX:MaxMetaspaceSize=256m %1$s
            kafka.jvm=-Xms96m -Xmx256m %1$s
            documents.jvm=-Xms32m -Xmx128m %1$s
            """.formatted(BRIEF);

    private final Path settingsFile;
    private final Map<String, String> environment = new HashMap<>();

    /** A platform whose state and settings lie in a folder; nothing is started yet. */
    public LocalPlatform(Path folder, String parts) throws IOException {
        this.settingsFile = folder.resolve("settings.properties");
        StringBuilder lines = new StringBuilder("parts=" + parts + "\nclass-cache=off\n" + JVMS);
        for (int i = 0; i < PORTS.size(); i++) {
            lines.append(PORTS.get(i))
                    .append('=')
                    .append(freePorts(PORTS.size()).get(i))
                    .append('\n');
        }
        Files.writeString(settingsFile, lines);
        environment.put("KEPU_SETTINGS", settingsFile.toString());
        // A space, because people have folders with spaces.
        environment.put("KEPU_STATE", folder.resolve("the state").toString());
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /** Replaces one line of the settings. */
    public LocalPlatform with(String key, String value) throws IOException {
        Files.writeString(settingsFile, Files.readString(settingsFile) + key + "=" + value + "\n");
        return this;
    }

    public StateFolder state() {
        return new StateFolder(Path.of(environment.getOrDefault("KEPU_STATE", "")));
    }

    public RunningPlatform running() {
        return new RunningPlatform(state());
    }

    public Platform platform(boolean demo) {
        return new Platform(Home.find(), Settings.load(environment), state(), demo);
    }

    /** What a command printed, and its exit code. */
    public record Outcome(int code, String output) {}

    /** Runs a command to its end. */
    public Outcome run(String... words) throws IOException, InterruptedException {
        Process process = start(words);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** Starts a command and leaves it running. */
    public Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(Home.java().toString(), "-XX:+UseSerialGC", BRIEF));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dkepu.home=" + Home.find().root());
        command.addAll(List.of("-cp", classPath()));
        command.add("org.kepu.local.Main");
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("KEPU_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String classPath() throws IOException {
        Path target = Home.find().resolve("platform/local/target");
        return target.resolve("classes") + File.pathSeparator + Files.readString(target.resolve("runtime.classpath"));
    }

    /** A password or key the platform drew for itself. */
    public Properties secrets() throws IOException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(state().secrets().resolve("servers.properties"))) {
            secrets.load(reader);
        }
        return secrets;
    }
}
