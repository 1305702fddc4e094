package org.kepu.venues.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of {@code recognition_review}, never changed; {@link Reviews} alone maps them. */
@Entity
@Table(name = "recognition_review")
class ReviewRow {

    @Id
    UUID id;

    @Column(name = "recognition_id")
    UUID recognitionId;

    @Column
    OffsetDateTime at;

    @Column
    String by;

    @Column
    String outcome;

    @Column
    @Nullable Integer score;

    @Column
    String words;

    @Column(name = "rectify_by")
    @Nullable LocalDate rectifyBy;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    @Column
    @Nullable String reason;
}
