package org.kepu.presence.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kepu.presence.PresenceFailure;

/** The paired devices of a service (R21). Runs in the caller's transaction where there is one. */
@ApplicationScoped
public class StaffDevices {

    private static final String FIND = "select " + DeviceRows.COLUMNS + " from staff_device where id = ?";

    private static final String OF_SCOPE = "select " + DeviceRows.COLUMNS
            + " from staff_device where scope_type = ? and scope_id = ? order by paired_at, id";

    private static final String REVOKE = """
            update staff_device set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null""";

    private final DataSource database;

    StaffDevices(DataSource database) {
        this.database = database;
    }

    /** A device by its id. */
    public Optional<StaffDevice> find(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, id);
            return read(find).stream().findFirst();
        } catch (SQLException e) {
            throw new PresenceFailure("could not read a staff device", e);
        }
    }

    /** All devices ever paired for a scope, oldest first. */
    public List<StaffDevice> of(DeviceScope scope) {
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(OF_SCOPE)) {
            list.setString(1, scope.type());
            list.setString(2, scope.id());
            return read(list);
        } catch (SQLException e) {
            throw new PresenceFailure("could not list staff devices", e);
        }
    }

    /**
     * Revokes a device from a moment on (停用). A device revoked before keeps its first moment.
     *
     * @param by account of who revokes it
     * @param at city time
     * @return whether this call revoked it; false where it was revoked before or is unknown
     */
    public boolean revoke(UUID id, String by, OffsetDateTime at) {
        try (Connection connection = database.getConnection();
                PreparedStatement revoke = connection.prepareStatement(REVOKE)) {
            revoke.setObject(1, at);
            revoke.setString(2, by);
            revoke.setObject(3, id);
            return revoke.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new PresenceFailure("could not revoke a staff device", e);
        }
    }

    private static List<StaffDevice> read(PreparedStatement query) throws SQLException {
        List<StaffDevice> devices = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                devices.add(DeviceRows.read(row));
            }
        }
        return devices;
    }
}
