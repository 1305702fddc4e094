package org.kepu.due.retention;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.kepu.due.DueFailure;

/** One statement of a batch: its first parameter is the moment, its second how many rows at most. */
@ApplicationScoped
public class RetentionSql {

    private final AgroalDataSource database;

    RetentionSql(AgroalDataSource database) {
        this.database = database;
    }

    /** Runs it in the current transaction; says how many rows it changed. */
    public int forget(String sql, OffsetDateTime before, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, before);
            statement.setInt(2, most);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DueFailure("what is no longer needed could not be forgotten", e);
        }
    }
}
