package org.kepu.messaging.jdbc.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.kepu.base.WallTime;

/** Which version of each handler's tables the database holds, and since when the handler has been reading. */
@ApplicationScoped
class VersionTable {

    /** The share lock lets batches run side by side and makes a newer version wait for those on their way. */
    private static final String STORED = "select version, since from intake_version where consumer = ? for share";

    private static final String RAISE = """
            insert into intake_version (consumer, version, since) values (?, ?, ?)
            on conflict (consumer) do update set version = excluded.version
              where excluded.version > intake_version.version""";

    private final AgroalDataSource database;

    VersionTable(AgroalDataSource database) {
        this.database = database;
    }

    /** What the tables are to the code that reads. */
    sealed interface Tables {
        /** Of the same version. */
        record Current(OffsetDateTime since) implements Tables {}

        /** Of an older version, or of none: to be taken over first. */
        record Older() implements Tables {}

        /** Of a newer version: another replica has taken them over, this one leaves them alone. */
        record Newer(int version) implements Tables {}
    }

    /** Finds out, and keeps it so until the current transaction ends. */
    Tables stored(String consumer, int version) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setString(1, consumer);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getInt(1) < version) {
                    return new Tables.Older();
                }
                return row.getInt(1) == version
                        ? new Tables.Current(row.getObject(2, OffsetDateTime.class))
                        : new Tables.Newer(row.getInt(1));
            }
        }
    }

    /** Takes older tables over, after the batches on their way; true where it did. */
    boolean raise(String consumer, int version) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RAISE)) {
            statement.setString(1, consumer);
            statement.setInt(2, version);
            statement.setObject(3, WallTime.utc());
            return statement.executeUpdate() > 0;
        }
    }
}
