package org.kepu.local.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kepu.local.StateFolder;
import org.kepu.local.part.Postgres;
import org.kepu.local.part.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parts that outlived a supervisor that was killed: they are ended before new ones start. */
record Leftovers(StateFolder state) {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private static final long GOODBYE_SECONDS = 30;

    /** Ends each process whose id is written down and which is that very process. */
    void end() throws IOException, InterruptedException {
        for (Path file : files()) {
            ProcessIdentity process = new PidFile(file).living().orElse(null);
            if (process != null) {
                String part = file.getFileName().toString().replace(".pid", "");
                LOG.info("{} is left over from an earlier run, process {}: ending it", part, process.pid());
                process.send(part.equals(Postgres.NAME) ? Signal.INT : Signal.TERM);
                if (!gone(process)) {
                    process.send(Signal.KILL);
                    gone(process);
                }
            }
            Files.deleteIfExists(file);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(state.run())) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean gone(ProcessIdentity process) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GOODBYE_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return !process.isAlive();
    }
}
