package org.kepu.local.supervise;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.kepu.base.WallTime;
import org.kepu.local.Platform;
import org.kepu.local.keep.Archiving;
import org.kepu.local.keep.BackupFolder;
import org.kepu.local.keep.CityTimeLog;
import org.kepu.local.part.Postgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every five seconds one empty transaction, once there is a backup: the log then always says until when it reaches, it is archived
 * also while nobody writes, and its mark grows old only when archiving fails.
 */
final class Pulse implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Platform platform;
    private boolean complained;

    Pulse(Platform platform) {
        this.platform = platform;
    }

    /** Goes on until it is interrupted. */
    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                beat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try {
            Optional<Archiving> archiving = Archiving.read(platform.state().archiving());
            if (archiving.isEmpty()) {
                return;
            }
            BackupFolder folder = new BackupFolder(archiving.get().folder());
            if (platform.isDemo()) {
                new CityTimeLog(folder.cityTime()).follow(platform.state().cityTime(), WallTime.instant());
            }
            try (Connection connection = new Postgres(platform).connect("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            complained = false;
        } catch (IOException | SQLException e) {
            if (!complained) {
                // PostgreSQL may be away for a while; its own part says so.
                LOG.warn("the moment could not be marked for the backup: {}", e.getMessage());
                complained = true;
            }
        }
    }
}
