package org.kepu.local.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Refusal;
import org.kepu.local.StateFolder;
import org.kepu.local.part.Launch;
import org.kepu.local.part.Part;
import org.kepu.local.part.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one part running: starts it, waits until it is ready, and starts it again when it dies. */
final class PartRunner implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(PartRunner.class);
    /** A part that never was ready and died this often is given up, and with it, unless it is optional, the whole start. */
    private static final int FIRST_ATTEMPTS = 3;

    private static final long READY_LIMIT_SECONDS = 240;
    private static final long PROBE_MILLIS = 250;
    private static final long GOODBYE_SECONDS = 30;
    private static final int KILLED = 128 + 9;
    private static final int ASKED_TO_END = 128 + 15;

    private final Part part;
    private final StateFolder state;
    private final StatusBoard board;
    private final LogFile log;
    private final PidFile pidFile;
    private final Backoff backoff = new Backoff();

    private @Nullable Process process;
    private boolean everReady;
    private int starts;
    private long millis;

    PartRunner(Part part, StateFolder state, StatusBoard board) {
        this.part = part;
        this.state = state;
        this.board = board;
        this.log = new LogFile(state.log(part.name()));
        this.pidFile = PidFile.of(state.run(), part.name());
    }

    Part part() {
        return part;
    }

    LogFile log() {
        return log;
    }

    @Override
    public void run() {
        try {
            part.ahead();
            if (board.awaitReady(part.after())) {
                keepRunning();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail("could not be started: " + e.getMessage());
        }
    }

    private void keepRunning() throws InterruptedException {
        while (awaitRelease()) {
            long from = log.size();
            long readyMillis = 0;
            String how = "";
            starts++;
            try {
                readyMillis = live();
                how = ended(from);
            } catch (Refusal e) {
                how = "could not be started: " + e.sentence();
                starts = Math.max(starts, FIRST_ATTEMPTS);
            }
            if (board.isStopping()) {
                return;
            }
            if (!everReady && starts >= FIRST_ATTEMPTS) {
                fail(how + " (" + log.path() + ")");
                return;
            }
            long wait = backoff.afterDeath(readyMillis);
            LOG.warn("{} {}; starting again in {} ms", part.name(), how, wait);
            show(Phase.DOWN, 0, how);
            if (board.pause(wait)) {
                return;
            }
        }
    }

    /** Starts the process and follows it to its end; gives how long it was ready, in milliseconds. */
    private long live() throws InterruptedException {
        show(Phase.STARTING, 0, "");
        Launch launch = part.launch();
        long begun = System.nanoTime();
        Process child = start(launch);
        if (child == null) {
            return 0;
        }
        String trouble = "";
        while (child.isAlive()) {
            if (part.ready()) {
                trouble = prepared();
                if (trouble.isEmpty()) {
                    return ready(child, begun);
                }
            }
            if (seconds(begun) > READY_LIMIT_SECONDS) {
                LOG.warn("{} is not ready after {} s {}", part.name(), READY_LIMIT_SECONDS, trouble);
                child.destroyForcibly();
            }
            if (board.pause(PROBE_MILLIS)) {
                return 0;
            }
        }
        child.waitFor();
        return 0;
    }

    private long ready(Process child, long begun) throws InterruptedException {
        millis = (System.nanoTime() - begun) / 1_000_000;
        everReady = true;
        long since = System.nanoTime();
        show(Phase.READY, child.pid(), "");
        LOG.info("{} is ready after {} ms, process {}", part.name(), millis, child.pid());
        child.waitFor();
        return (System.nanoTime() - since) / 1_000_000;
    }

    private String prepared() {
        try {
            part.prepare();
            return "";
        } catch (IllegalStateException e) {
            // The server may have died or still be recovering under us: the loop asks again until the limit.
            return String.valueOf(e.getMessage());
        }
    }

    private synchronized @Nullable Process start(Launch launch) {
        if (board.isStopping()) {
            return null;
        }
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        builder.environment().putAll(launch.environment());
        try {
            Process child = builder.start();
            process = child;
            ProcessIdentity.of(child.pid()).ifPresent(pidFile::write);
            show(Phase.STARTING, child.pid(), "");
            return child;
        } catch (IOException e) {
            throw new Refusal("its process cannot be created: " + e.getMessage(), e);
        }
    }

    /** Waits while somebody holds the part stopped; false when the platform is being stopped. */
    private boolean awaitRelease() throws InterruptedException {
        Path hold = Hold.file(state, part.name());
        while (Files.exists(hold)) {
            show(Phase.HELD, 0, "held by `kepu-local stop " + part.name() + "`");
            if (board.pause(PROBE_MILLIS)) {
                return false;
            }
        }
        return !board.isStopping();
    }

    /** How the process ended; empty while it still runs, because the platform is being stopped. */
    private synchronized String ended(long from) {
        if (process == null || process.isAlive()) {
            return "";
        }
        int code = process.exitValue();
        return switch (code) {
            case KILLED -> "was killed (signal 9)";
            case ASKED_TO_END -> "was asked to end (signal 15)";
            default -> "ended with exit code " + code + "; its log says: " + log.reason(from);
        };
    }

    private void fail(String sentence) {
        if (part.isOptional()) {
            LOG.warn("{} {}; everything else goes on without it", part.name(), sentence);
            show(Phase.LEFT_OUT, 0, "left out, because it " + sentence);
            return;
        }
        LOG.error("{} {}", part.name(), sentence);
        show(Phase.FAILED, 0, sentence);
    }

    private void show(Phase phase, long pid, String note) {
        board.put(new PartStatus(part.name(), phase, pid, millis, Math.max(0, starts - 1), note));
    }

    private static long seconds(long since) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
    }

    /** Ends the process in good order, by force after half a minute. */
    void stop() throws InterruptedException {
        Process child;
        synchronized (this) {
            child = process;
        }
        if (child != null && child.isAlive()) {
            Posix.send(child.pid(), part.goodbye());
            if (!child.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} did not end within {} s and is killed", part.name(), GOODBYE_SECONDS);
                Posix.send(child.pid(), Signal.KILL);
                child.waitFor();
            }
        }
        pidFile.delete();
    }

    /** After {@link #stop()}: the last line of the status, which keeps the reason of a failure. */
    void showStopped() {
        boolean failed = board.all().stream()
                .anyMatch(status -> status.part().equals(part.name()) && status.phase() == Phase.FAILED);
        if (!failed) {
            show(Phase.STOPPED, 0, "");
        }
    }
}
