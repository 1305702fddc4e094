package org.kepu.local.supervise;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.kepu.local.Refusal;
import org.kepu.local.StateFolder;
import org.kepu.local.part.Launch;
import org.kepu.local.part.Part;
import org.kepu.local.part.Signal;

/** A part that runs for a while outside a supervisor, as long as a restore needs it; never beyond its own program. */
public final class PassingProcess implements AutoCloseable {

    private static final long GOODBYE_SECONDS = 60;
    private static final Duration PREPARED_WITHIN = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 300;

    private final Part part;
    private final Process process;
    private final LogFile log;
    private final long from;
    private final PidFile pidFile;
    private final Thread end;
    private String trouble = "it does not answer.";

    private PassingProcess(Part part, Process process, LogFile log, long from, PidFile pidFile) {
        this.part = part;
        this.process = process;
        this.log = log;
        this.from = from;
        this.pidFile = pidFile;
        this.end = new Thread(process::destroyForcibly, "end");
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** Starts it; its output goes to the part's log, its process is written down as a supervisor would. */
    public static PassingProcess start(Part part, Launch launch, StateFolder state) {
        Path file = state.log(part.name());
        LogFile log = new LogFile(file);
        long from = log.size();
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()));
        builder.environment().putAll(launch.environment());
        try {
            Process process = builder.start();
            PidFile pidFile = PidFile.of(state.run(), part.name());
            ProcessIdentity.of(process.pid()).ifPresent(pidFile::write);
            return new PassingProcess(part, process, log, from, pidFile);
        } catch (IOException e) {
            throw new Refusal("The part " + part.name() + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** Waits until it answers and is prepared; false when it ended before. */
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (process.isAlive()) {
            if (part.ready()) {
                if (prepared()) {
                    return true;
                }
                until = Math.min(until, System.nanoTime() + PREPARED_WITHIN.toNanos());
            }
            if (System.nanoTime() > until) {
                throw new Refusal(
                        "The part " + part.name() + " was not ready in time: " + trouble + " See " + log.path() + ".");
            }
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private boolean prepared() {
        try {
            part.prepare();
            return true;
        } catch (IllegalStateException e) {
            // It answers, but those it works with may not yet: as under a supervisor it is asked again.
            trouble = e.getMessage() + ".";
            return false;
        }
    }

    /** What it has written since it was started. */
    public String written() {
        return String.join("\n", log.lines(from));
    }

    /** Why it ended, in its own words. */
    public String reason() {
        return log.reason(from);
    }

    /** Asks it to end in good order and does not wait. */
    public void askToEnd() {
        if (process.isAlive()) {
            Posix.send(process.pid(), part.goodbye());
        }
    }

    @Override
    public void close() {
        askToEnd();
        try {
            if (!process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                Posix.send(process.pid(), Signal.KILL);
                process.waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        pidFile.delete();
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // The program ends: the hook runs already, and its process is gone.
            process.destroyForcibly();
        }
    }
}
