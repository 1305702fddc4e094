package org.kepu.volunteers.shift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Columns of {@code shift}; {@link Shifts} alone maps them. */
@Entity
@Table(name = "shift")
class ShiftRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "session_id")
    UUID sessionId;

    @Column
    String role;

    @Column
    String status;

    @Column(name = "activity_id")
    UUID activityId;

    @Column
    String kind;

    @Column
    String title;

    @Column
    String place;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] campaigns;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] tags;

    @Column(name = "starts_at")
    OffsetDateTime startsAt;

    @Column(name = "ends_at")
    OffsetDateTime endsAt;

    @Column(name = "opens_at")
    OffsetDateTime opensAt;

    @Column(name = "closes_at")
    OffsetDateTime closesAt;

    @Column(name = "grace_minutes")
    int graceMinutes;

    @Column(name = "missing_check_out")
    String missingCheckOut;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] organisers;

    @Column
    int capacity;

    @Column
    int taken;
}
