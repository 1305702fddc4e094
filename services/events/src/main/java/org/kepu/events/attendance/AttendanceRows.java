package org.kepu.events.attendance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.messaging.fact.Fact;
import org.kepu.presence.evidence.Evidence;

/** Reads rows of {@code attendance} and of its corrections. */
@ApplicationScoped
class AttendanceRows {

    static final String COLUMNS = """
            a.id, a.session_id, a.nonce, a.digest, a.mode, a.evidence, a.at, a.fact_id, a.fact, a.actor,
            coalesce(c.version, 1) version, coalesce(c.after_group, a.key_group) now_group,
            coalesce(c.after_times, a.person_times) now_times""";

    /** The last correction stands beside its attendance. */
    static final String FROM = """
             from attendance a left join lateral (
               select version, after_group, after_times from attendance_correction
               where attendance_id = a.id order by version desc limit 1) c on true""";

    private final ObjectMapper json;
    private final CityTime time;

    AttendanceRows(ObjectMapper json, CityTime time) {
        this.json = json;
        this.time = time;
    }

    /** An attendance with what it counts now. */
    Kept kept(ResultSet row) throws SQLException {
        Attendance attendance = new Attendance(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getObject("nonce", UUID.class),
                row.getBytes("digest"),
                CountMode.ofCode(row.getString("mode")),
                Evidence.of(row.getString("evidence")),
                moment(row, "at"),
                row.getObject("fact_id", UUID.class),
                fact(row.getString("fact")),
                row.getString("actor"));
        return new Kept(
                attendance, new Standing(row.getString("now_group"), row.getInt("now_times")), row.getLong("version"));
    }

    /** A correction. */
    Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("reason"),
                new Standing.Difference(row.getString("key_group"), row.getInt("person_times")),
                new Standing(row.getString("after_group"), row.getInt("after_times")),
                moment(row, "at"),
                row.getString("actor"));
    }

    private OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return time.inCity(row.getObject(column, OffsetDateTime.class));
    }

    private Fact fact(String text) {
        try {
            return json.readValue(text, Fact.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored fact cannot be read", e);
        }
    }
}
