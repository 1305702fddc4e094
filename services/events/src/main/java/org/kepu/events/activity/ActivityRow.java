package org.kepu.events.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Columns of {@code activity}; {@link Activities} alone maps them. */
@Entity
@Table(name = "activity")
class ActivityRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    String status;

    @Column
    String title;

    @Column
    String summary;

    @Column
    String kind;

    @Column
    String place;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] campaigns;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] themes;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    @Column(name = "ended_reason")
    @Nullable String endedReason;

    @Column
    @Nullable String report;

    @Column(name = "sessions_held")
    @Nullable Integer sessionsHeld;

    @Column(name = "last_day")
    @Nullable LocalDate lastDay;
}
