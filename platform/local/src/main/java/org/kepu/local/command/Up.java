package org.kepu.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.StateFolder;
import org.kepu.local.part.Parts;
import org.kepu.local.supervise.PartStatus;
import org.kepu.local.supervise.Phase;
import org.kepu.local.supervise.RunningPlatform;

/** {@code make up}: starts the detached supervisor, shows what it does, and returns when everything is ready. */
public final class Up {

    private static final long POLL_MILLIS = 100;
    private static final long STOP_SECONDS = 120;

    private final Platform platform;
    private final Map<String, String> environment;
    private final StateFolder state;
    private final RunningPlatform running;

    public Up(Platform platform, Map<String, String> environment) {
        this.platform = platform;
        this.environment = environment;
        this.state = platform.state();
        this.running = new RunningPlatform(state);
    }

    /** Zero when the platform is ready, be it because it was already. */
    public int run() throws InterruptedException {
        Lan lan = new Lan(platform);
        if (running.isSupervised()) {
            lan.refuseAnother();
            if (running.isReady()) {
                System.out.println("Kepu is already up in " + state.root() + "; `make status` shows it.");
                lan.show();
                return 0;
            }
            throw new Refusal("Kepu is being started in " + state.root()
                    + " by another `make up`, or a part of it is down: see `make status`.");
        }
        for (StateFolder other : StateFolder.candidates(platform.home(), environment)) {
            if (new RunningPlatform(other).isSupervised()) {
                throw new Refusal("Kepu runs already in " + other.root() + ": run `make down` first.");
            }
        }
        new DiskCheck(platform.settings().number("disk.free")).check(state);
        state.claim(platform.isDemo());
        if (platform.isDemo()) {
            OffsetDateTime begins = OffsetDateTime.parse(platform.settings().text("demo.begins"));
            // Wall time, to the second: this command was begun a moment ago.
            Instant wall = ProcessHandle.current().info().startInstant().orElseThrow();
            state.beginAt(begins, wall);
        }
        running.endOrphans();
        lan.prepare();
        PortCheck.check(platform.settings().listen(), Parts.of(platform).present());
        return start();
    }

    private int start() throws InterruptedException {
        System.out.println("Starting Kepu in " + state.root());
        long begun = System.nanoTime();
        Process supervisor = supervise();
        Thread interrupted = new Thread(() -> undo(supervisor), "ctrl-c");
        Runtime.getRuntime().addShutdownHook(interrupted);
        boolean ready = follow(supervisor);
        if (!ready) {
            supervisor.waitFor();
            Runtime.getRuntime().removeShutdownHook(interrupted);
            throw new Refusal(whatFailed() + " Everything started has been stopped again.");
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
        System.out.printf("Kepu is ready after %.1f s. Logs: %s%n", (System.nanoTime() - begun) / 1e9, state.logs());
        new Addresses(platform).run();
        new Lan(platform).show();
        return 0;
    }

    private Process supervise() {
        List<String> command = new ArrayList<>();
        command.add(Home.java().toString());
        command.addAll(platform.settings().jvm("supervisor"));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dkepu.home=" + platform.home().root()));
        command.addAll(Home.self());
        command.addAll(List.of("org.kepu.local.Main", "supervise"));
        if (platform.isDemo()) {
            command.add("--demo");
        }
        Path log = state.log("supervisor");
        try {
            Files.deleteIfExists(state.run().resolve("status"));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(platform.home().root().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("KEPU_STATE", state.root().toString());
            return builder.start();
        } catch (IOException e) {
            throw new Refusal("The supervisor cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** Prints each change until everything is ready; false when the supervisor ends before. */
    private boolean follow(Process supervisor) throws InterruptedException {
        Map<String, Phase> shown = new HashMap<>();
        while (true) {
            boolean alive = supervisor.isAlive();
            List<PartStatus> parts = running.parts();
            for (PartStatus part : parts) {
                if (shown.put(part.part(), part.phase()) != part.phase() && alive) {
                    show(part);
                }
            }
            if (!alive) {
                return false;
            }
            if (running.isReady()) {
                return true;
            }
            supervisor.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void show(PartStatus part) {
        String text = switch (part.phase()) {
            case STARTING -> "starting, log " + state.log(part.part());
            case READY -> "ready after " + part.seconds();
            case DOWN, FAILED, LEFT_OUT -> part.note();
            case WAITING, HELD, STOPPED -> "";
        };
        if (!text.isEmpty()) {
            System.out.printf("  %-12s %s%n", part.part(), text);
        }
    }

    private String whatFailed() {
        return running.parts().stream()
                .filter(part -> part.phase() == Phase.FAILED)
                .map(part -> "The part " + part.part() + " " + part.note() + ".")
                .findFirst()
                .orElse("The supervisor ended early: see " + state.log("supervisor") + ".");
    }

    private void undo(Process supervisor) {
        System.out.println("Stopping what was started …");
        supervisor.destroy();
        try {
            if (supervisor.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                System.out.println("Everything has stopped.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
