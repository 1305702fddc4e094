package org.kepu.venues.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of {@code booking}; {@link Bookings} alone maps them. */
@Entity
@Table(name = "booking")
class BookingRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    String status;

    @Column
    @Nullable String reason;

    @Column(name = "opening_id")
    UUID openingId;

    @Column(name = "venue_id")
    UUID venueId;

    @Column
    String code;

    @Column
    @Nullable String account;

    @Column(name = "person_ref")
    String personRef;

    @Column(name = "party_size")
    int partySize;

    @Column(name = "key_group")
    String keyGroup;

    @Column
    byte @Nullable [] name;

    @Column
    byte @Nullable [] phone;

    @Column(name = "phone_token")
    byte @Nullable [] phoneToken;

    @Column(name = "booked_by")
    String bookedBy;

    @Column(name = "booked_at")
    OffsetDateTime bookedAt;

    @Column(name = "event_id")
    UUID eventId;
}
