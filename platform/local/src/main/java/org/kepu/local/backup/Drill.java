package org.kepu.local.backup;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.Settings;
import org.kepu.local.StateFolder;
import org.kepu.local.keep.SafeFile;
import org.kepu.local.part.Parts;
import org.kepu.local.supervise.RunningPlatform;

/**
 * {@code make drill}: restores the newest backup beside the platform, on other ports, compares every figure with those the
 * backup recorded, starts it, builds the figures again from the restored topics, compares again, and removes it.
 */
public final class Drill {

    private static final String METRICS = "metrics";
    private static final long STOP_SECONDS = 120;

    private final Platform platform;
    private final Map<String, String> environment;
    private final StateFolder state;
    private final Path settings;
    private final Say say = new Say();

    public Drill(Platform platform, Map<String, String> environment) {
        this.platform = platform;
        this.environment = new HashMap<>(environment);
        Path root = platform.state().root();
        this.state = new StateFolder(root.resolveSibling(root.getFileName() + "-drill"));
        this.settings = root.resolveSibling(root.getFileName() + "-drill.properties");
    }

    /** Zero when the figures are the same to the unit. */
    public int run() throws InterruptedException {
        Path backups = platform.backups().root();
        if (!Files.isDirectory(backups)) {
            throw new Refusal("There is no backup folder " + backups + " to restore from: `make backup` makes one.");
        }
        // To its end: what lies beside is another drill's as long as that one holds the lock.
        try (Lock held = Lock.hold(platform.backups().lock())) {
            try {
                cleanUp();
                return play(held);
            } catch (IOException | SQLException e) {
                throw new Refusal("The drill broke off: " + e.getMessage() + ".", e);
            } finally {
                cleanUp();
            }
        }
    }

    private int play(Lock held) throws IOException, SQLException, InterruptedException {
        Platform beside = beside();
        Restore.Restored restored = new Restore(beside)
                .restore(new Restore.Wanted(null, null, true, platform.state().secrets(), false), held);
        Map<String, String> recorded = restored.set().manifest().figures();
        if (differ("the backup recorded", recorded, restored.figures())) {
            return 1;
        }
        say.done("restored; " + recorded.size() + " figures equal those the backup recorded");
        start();
        say.done("started beside the platform, every part ready");
        if (platform.settings().list("parts").contains(METRICS)) {
            Level level = new Level(beside);
            Map<String, String> before = level.await();
            int later = Figures.different(recorded, before).size();
            say.done("level; " + later + " figures moved by what was on its way at the moment");
            rebuild(beside);
            Map<String, String> after = level.awaitRebuilt();
            if (differ("stood before the topics were read again", before, after)) {
                return 1;
            }
            say.done("built again from the restored topics: the same figures");
        }
        new Marks(platform.state()).done(Marks.DRILL);
        System.out.printf(
                "The drill has come back to the figures of %s, to the unit, in %s.%n", restored.moment(), say.all());
        return 0;
    }

    private static boolean differ(String what, Map<String, String> expected, Map<String, String> found) {
        Map<String, String> different = Figures.different(expected, found);
        if (different.isEmpty()) {
            return false;
        }
        System.out.println("THE DRILL FAILED: figures differ from what " + what + ":");
        different.forEach((name, how) -> System.out.println("  " + name + ": " + how));
        return true;
    }

    /** The same platform on free ports, in a folder of its own, with the same backups. */
    private Platform beside() throws IOException {
        List<String> lines = new ArrayList<>();
        String own = environment.get("KEPU_SETTINGS");
        if (own != null && !own.isBlank()) {
            lines.addAll(Files.readAllLines(Path.of(own)));
        }
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String key : Parts.portKeys(platform.settings())) {
                ServerSocket socket = new ServerSocket(0);
                held.add(socket);
                lines.add(key + "=" + socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
        // A backslash would be taken for more than itself.
        lines.add("backup.folder=" + platform.backups().root().toString().replace("\\", "\\\\"));
        SafeFile.write(settings, String.join("\n", lines) + "\n");
        environment.put("KEPU_SETTINGS", settings.toString());
        environment.put("KEPU_STATE", state.root().toString());
        environment.remove("KEPU_BACKUP");
        return new Platform(platform.home(), Settings.load(environment), state, platform.isDemo());
    }

    private void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Home.java().toString()));
        command.addAll(platform.settings().jvm("supervisor"));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dkepu.home=" + platform.home().root()));
        command.addAll(Home.self());
        command.addAll(List.of("org.kepu.local.Main", "up"));
        if (platform.isDemo()) {
            command.add("--demo");
        }
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().remove("KEPU_BACKUP");
        builder.environment().put("KEPU_STATE", state.root().toString());
        builder.environment().put("KEPU_SETTINGS", settings.toString());
        Process up = builder.start();
        if (!up.waitFor(20, TimeUnit.MINUTES) || up.exitValue() != 0) {
            up.destroy();
            throw new Refusal("What was restored does not start: see the lines above.");
        }
    }

    private static void rebuild(Platform beside) throws IOException {
        String address = "http://" + beside.settings().reach() + ":"
                + beside.settings().port(METRICS + ".management") + "/q/rebuild";
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setRequestMethod("POST");
        int status = connection.getResponseCode();
        connection.disconnect();
        if (status / 100 != 2) {
            throw new Refusal("metrics answered " + status + " when it was asked to build the figures again.");
        }
    }

    private void cleanUp() throws InterruptedException {
        try {
            if (state.exists()) {
                RunningPlatform running = new RunningPlatform(state);
                if (!running.stop(STOP_SECONDS)) {
                    running.endOrphans();
                }
                Prune.remove(state.root());
            }
            Files.deleteIfExists(settings);
        } catch (IOException e) {
            throw new Refusal(
                    "What the drill restored in " + state.root() + " could not be removed: " + e.getMessage()
                            + ". Remove it yourself: it holds a copy of all data.",
                    e);
        }
    }
}
