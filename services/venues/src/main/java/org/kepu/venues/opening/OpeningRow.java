package org.kepu.venues.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Columns of {@code opening}; {@link Openings} alone maps them. Places taken are written by statements of its own. */
@Entity
@Table(name = "opening")
class OpeningRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    String status;

    @Column
    @Nullable String reason;

    @Column(name = "venue_id")
    UUID venueId;

    @Column
    String place;

    @Column
    String title;

    @Column(name = "starts_at")
    OffsetDateTime startsAt;

    @Column(name = "ends_at")
    OffsetDateTime endsAt;

    @Column
    String mode;

    @Column
    @Nullable Integer capacity;

    @Column(name = "walk_ins")
    int walkIns;

    @Column(name = "max_party")
    int maxParty;

    @Column(name = "cancel_minutes")
    int cancelMinutes;

    @Column
    boolean free;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] groups;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] campaigns;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] tags;

    @Column(insertable = false, updatable = false)
    int taken;
}
