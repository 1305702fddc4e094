package org.kepu.volunteers.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceHalf.Side;

/** Reads rows of {@code service_mark}. */
final class MarkRows {

    /** The columns of a mark whose table is called {@code m}. */
    static final String COLUMNS = "m.nonce, m.record_id, m.side, m.evidence, m.at, m.received_at, m.digest,"
            + " m.step, m.phone, m.staff_device, m.actor, m.skew_seconds";

    private MarkRows() {}

    static Mark read(ResultSet row, CityTime time) throws SQLException {
        return new Mark(
                row.getObject("nonce", UUID.class),
                row.getObject("record_id", UUID.class),
                Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
                Evidence.of(row.getString("evidence")),
                time.inCity(row.getObject("at", OffsetDateTime.class)),
                time.inCity(row.getObject("received_at", OffsetDateTime.class)),
                row.getBytes("digest"),
                new Mark.Source(
                        row.getObject("step", Long.class),
                        row.getString("phone"),
                        row.getObject("staff_device", UUID.class),
                        row.getString("actor"),
                        row.getObject("skew_seconds", Long.class)));
    }
}
