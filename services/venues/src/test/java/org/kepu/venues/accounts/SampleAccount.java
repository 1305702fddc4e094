package org.kepu.venues.accounts;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.Ids;

/** An account with two grants at a place, written past everything: the walk runs without a sign-in server. */
public final class SampleAccount {

    private SampleAccount() {}

    /** Where its things stand, by the path of their operations. */
    public static Map<String, String> paths(AgroalDataSource database, String place) {
        String sub = "sub-" + Ids.next();
        UUID grant = Ids.next();
        try (Connection connection = database.getConnection()) {
            run(
                    connection,
                    "insert into account (sub, version, applied_version, enabled, enabled_in, sessions_end_in, gone, tries)"
                            + " values (?, 1, 1, true, 0, 0, false, 0)",
                    sub);
            String add =
                    "insert into account_grant (id, sub, role, place, origin, given_by, given_at, changed_in, missing)"
                            + " values (?, ?, ?, ?, 'given', 'demonstration', '2024-09-01T09:00:00+08:00', 1, false)";
            run(connection, add, grant, sub, "editor", place);
            run(connection, add, Ids.next(), sub, "reviewer", place);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write a sample account", e);
        }
        return Map.of("/accounts/{account}", sub, "/accounts/{account}/grants/{grant}", grant.toString());
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
