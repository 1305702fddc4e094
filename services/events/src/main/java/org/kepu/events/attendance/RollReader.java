package org.kepu.events.attendance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.events.StoreFailure;

/** Reads who came by name, a page at a time. */
@ApplicationScoped
class RollReader {

    private static final String SELECT = "select a.name, a.phone, " + AttendanceRows.COLUMNS + "\n"
            + AttendanceRows.FROM + " where a.session_id = ? and a.mode = 'by-name' and a.id > ? order by a.id limit ?";
    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;
    private final AttendanceRows rows;
    private final AttendeeCipher cipher;

    RollReader(AgroalDataSource database, AttendanceRows rows, AttendeeCipher cipher) {
        this.database = database;
        this.rows = rows;
        this.cipher = cipher;
    }

    /** A record with who it was; somebody who scanned wrote no name. */
    record Named(Kept kept, @Nullable Attendee attendee) {}

    /** The roll in the order it was written; one more than {@code limit} where there are more. */
    List<Named> page(UUID session, @Nullable UUID after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, session);
            select.setObject(2, after == null ? FIRST : after);
            select.setInt(3, limit + 1);
            List<Named> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(named(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreFailure("could not read a roll", e);
        }
    }

    private Named named(ResultSet row) throws SQLException {
        Kept kept = rows.kept(row);
        byte[] name = row.getBytes("name");
        return new Named(
                kept, name == null ? null : cipher.open(kept.attendance().id(), name, row.getBytes("phone")));
    }
}
