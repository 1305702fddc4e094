package org.kepu.due;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.kepu.base.CityTime;

/** Forgets what was done long ago. */
@ApplicationScoped
class DueHousekeeping {

    private final AgroalDataSource database;
    private final CityTime time;
    private final DueConfig config;

    DueHousekeeping(AgroalDataSource database, CityTime time, DueConfig config) {
        this.database = database;
        this.time = time;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "10m", identity = "kepu-due-housekeeping")
    void tidy() {
        forget();
    }

    int forget() {
        try (Connection connection = database.getConnection()) {
            return DueTable.forget(connection, time.now().minus(config.keep()));
        } catch (SQLException e) {
            throw new DueFailure("could not delete due work done long ago", e);
        }
    }
}
