package org.kepu.venues.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Columns of {@code visit}; {@link Visits} alone maps them. */
@Entity
@Table(name = "visit")
class VisitRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "venue_id")
    UUID venueId;

    @Column(name = "opening_id")
    @Nullable UUID openingId;

    @Column(name = "booking_id")
    @Nullable UUID bookingId;

    @Column
    String counting;

    @Column
    LocalDate day;

    @Column
    String place;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] campaigns;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] tags;

    @Column(name = "key_group")
    String keyGroup;

    @Column
    int heads;

    @Column(name = "person_ref")
    @Nullable String personRef;

    @Column(name = "event_id")
    UUID eventId;
}
