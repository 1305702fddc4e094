package org.kepu.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.StateFolder;
import org.kepu.local.part.AddressFile;
import org.kepu.local.part.Part;
import org.kepu.local.part.Parts;
import org.kepu.local.part.Postgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs all parts of one state folder until it is told to end; at most one at a time per folder. */
public final class Supervisor {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final long ROTATION_MILLIS = 5_000;
    private static final long MEBI = 1024 * 1024;

    private final Platform platform;
    private final StateFolder state;
    private final StatusBoard board;
    private final List<PartRunner> runners = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ClassTraining training;

    public Supervisor(Platform platform) {
        this.platform = platform;
        this.state = platform.state();
        this.board = new StatusBoard(state.run());
        this.training = ClassTraining.asSet(platform);
    }

    /** Detaches, starts everything and stays until it is stopped; the exit code is 0 unless a part could not start. */
    public int run() throws InterruptedException {
        try (FileChannel channel = FileChannel.open(
                        state.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new Refusal("Another supervisor runs in " + state.root() + ".");
            }
            Posix.detach();
            new Leftovers(state).end();
            PidFile own = PidFile.of(state.run(), RunningPlatform.SUPERVISOR);
            ProcessIdentity.of(ProcessHandle.current().pid()).ifPresent(own::write);
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
            start();
            int code = follow();
            own.delete();
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException("the state folder cannot be used: " + state.root(), e);
        }
    }

    private void start() {
        Parts parts = Parts.of(platform);
        new AddressFile(platform).write(parts);
        for (Part part : parts.present()) {
            board.put(PartStatus.waiting(part.name()));
            runners.add(new PartRunner(part, state, board));
        }
        parts.leftOut().forEach((name, why) -> board.put(new PartStatus(name, Phase.LEFT_OUT, 0, 0, 0, why)));
        runners.forEach(runner -> Thread.ofVirtual().name(runner.part().name()).start(runner));
        if (parts.present().stream().anyMatch(part -> part.name().equals(Postgres.NAME))) {
            Thread.ofVirtual().name("pulse").start(new Pulse(platform));
        }
    }

    private int follow() throws InterruptedException {
        boolean settled = board.awaitSettled();
        boolean failed = board.all().stream().anyMatch(status -> status.phase() == Phase.FAILED);
        if (failed) {
            stop();
            return 1;
        }
        if (settled) {
            LOG.info("everything is ready");
            Thread.ofVirtual().name("training").start(training);
        }
        long limit = platform.settings().number("log.size") * MEBI;
        int keep = platform.settings().number("log.keep");
        while (!board.pause(ROTATION_MILLIS)) {
            for (PartRunner runner : runners) {
                rotate(runner.log(), limit, keep);
            }
            rotate(new LogFile(state.log(RunningPlatform.SUPERVISOR)), limit, keep);
        }
        stopped.await();
        return 0;
    }

    private void rotate(LogFile log, long limit, int keep) {
        try {
            log.rotate(limit, keep);
        } catch (IOException e) {
            LOG.warn("the log {} could not be rotated", log.path(), e);
        }
    }

    private void stopAndWait() {
        stop();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops every part once those that need it have stopped. */
    private void stop() {
        synchronized (board) {
            if (board.isStopping()) {
                return;
            }
            board.stop();
        }
        LOG.info("stopping everything");
        training.stop();
        try {
            List<PartRunner> left = new ArrayList<>(runners);
            while (!left.isEmpty()) {
                List<PartRunner> free = left.stream()
                        .filter(runner -> left.stream()
                                .noneMatch(other -> other.part()
                                        .after()
                                        .contains(runner.part().name())))
                        .toList();
                stopTogether(free);
                left.removeAll(free);
            }
            Files.deleteIfExists(
                    PidFile.of(state.run(), RunningPlatform.SUPERVISOR).path());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the supervisor's process id could not be deleted", e);
        }
        LOG.info("everything has stopped");
        stopped.countDown();
    }

    private static void stopTogether(List<PartRunner> runners) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (PartRunner runner : runners) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    runner.stop();
                    runner.showStopped();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
