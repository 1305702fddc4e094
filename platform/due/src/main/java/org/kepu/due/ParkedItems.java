package org.kepu.due;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.kepu.base.CityTime;

/** What an operator sees of failed due work, and can have tried again. */
@ApplicationScoped
public class ParkedItems {

    private static final String LIST = """
            select kind, key, due_at, parked_at, attempts, last_error
            from due_item where done_at is null and parked_at is not null
            order by parked_at, kind, key limit ?""";

    private static final String RELEASE = """
            update due_item set parked_at = null, retry_at = null, attempts = 0
            where kind = ? and key = ? and done_at is null and parked_at is not null""";

    private final AgroalDataSource database;
    private final CityTime time;
    private final DueNudge nudge;

    ParkedItems(AgroalDataSource database, CityTime time, DueNudge nudge) {
        this.database = database;
        this.time = time;
        this.nudge = nudge;
    }

    /** The parked items, longest parked first. */
    public List<ParkedItem> list(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(LIST)) {
            list.setInt(1, limit);
            List<ParkedItem> items = new ArrayList<>();
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    items.add(new ParkedItem(
                            row.getString("kind"),
                            row.getString("key"),
                            time.inCity(row.getObject("due_at", OffsetDateTime.class)),
                            time.inCity(row.getObject("parked_at", OffsetDateTime.class)),
                            row.getInt("attempts"),
                            row.getString("last_error")));
                }
            }
            return items;
        } catch (SQLException e) {
            throw new DueFailure("could not list parked due work", e);
        }
    }

    /**
     * Has an item tried again, with all its tries (重试), once the current transaction commits.
     *
     * @return whether it was parked
     * @throws IllegalStateException outside a transaction
     */
    public boolean release(String kind, String key) {
        nudge.requireTransaction();
        try (Connection connection = database.getConnection();
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setString(1, kind);
            release.setString(2, key);
            nudge.afterCommit();
            return release.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DueFailure("could not release parked due work", e);
        }
    }
}
