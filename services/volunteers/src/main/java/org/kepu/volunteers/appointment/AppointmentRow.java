package org.kepu.volunteers.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of {@code appointment}; {@link Appointments} alone maps them. */
@Entity
@Table(name = "appointment")
class AppointmentRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    String status;

    @Column
    String role;

    @Column
    String place;

    @Column(name = "person_id")
    @Nullable UUID personId;

    @Column
    byte[] name;

    @Column(name = "name_token")
    byte[] nameToken;

    @Column
    byte @Nullable [] phone;

    @Column(name = "main_job")
    @Nullable String mainJob;

    @Column
    boolean subsidy;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable LocalDate validTo;

    @Column(name = "named_by")
    String namedBy;

    @Column(name = "named_at")
    OffsetDateTime namedAt;

    @Column(name = "decided_by")
    @Nullable String decidedBy;

    @Column(name = "decided_at")
    @Nullable OffsetDateTime decidedAt;

    @Column(name = "ended_on")
    @Nullable LocalDate endedOn;

    @Column(name = "end_reason")
    @Nullable String endReason;
}
