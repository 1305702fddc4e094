package org.kepu.presence.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code staff_device}. */
final class DeviceRows {

    static final String COLUMNS =
            "id, scope_type, scope_id, public_key, paired_by, paired_at, valid_until, revoked_at, revoked_by";

    private DeviceRows() {}

    static StaffDevice read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new StaffDevice(
                id,
                new DeviceScope(row.getString("scope_type"), row.getString("scope_id")),
                DevicePublicKey.parse(row.getBytes("public_key"))
                        .orElseThrow(() -> new IllegalStateException("the stored key of device " + id + " is broken")),
                row.getString("paired_by"),
                row.getObject("paired_at", OffsetDateTime.class),
                row.getObject("valid_until", OffsetDateTime.class),
                revokedAt == null ? null : new StaffDevice.Revocation(revokedAt, row.getString("revoked_by")));
    }
}
