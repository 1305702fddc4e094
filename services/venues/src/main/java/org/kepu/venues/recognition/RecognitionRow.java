package org.kepu.venues.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of {@code recognition}; {@link Recognitions} alone maps them. */
@Entity
@Table(name = "recognition")
class RecognitionRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    String status;

    @Column(name = "round_id")
    @Nullable UUID roundId;

    @Column
    String kind;

    @Column
    String level;

    @Column(name = "venue_id")
    @Nullable UUID venueId;

    @Column(name = "organisation_id")
    @Nullable UUID organisationId;

    @Column
    String place;

    @Column
    String subject;

    @Column
    String conferrer;

    @Column(name = "applied_by")
    String appliedBy;

    @Column(name = "applied_at")
    OffsetDateTime appliedAt;

    @Column
    @Nullable String statement;

    @Column
    boolean demonstration;

    @Column(name = "checked_by")
    @Nullable String checkedBy;

    @Column(name = "checked_at")
    @Nullable OffsetDateTime checkedAt;

    @Column
    @Nullable String opinion;

    @Column(name = "publicised_until")
    @Nullable LocalDate publicisedUntil;

    @Column
    @Nullable String number;

    @Column(name = "granted_on")
    @Nullable LocalDate grantedOn;

    @Column(name = "valid_from")
    @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    @Column
    boolean imported;

    @Column(name = "conferred_by")
    @Nullable String conferredBy;

    @Column
    int reviews;

    @Column(name = "ended_on")
    @Nullable LocalDate endedOn;

    @Column
    @Nullable String reason;

    @Column
    @Nullable String words;
}
