package org.kepu.volunteers.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of {@code sign_up} but the time range, which only the database uses; {@link SignUps} alone maps them. */
@Entity
@Table(name = "sign_up")
class SignUpRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "shift_id")
    UUID shiftId;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "person_id")
    UUID personId;

    @Column
    String status;

    @Column(name = "signed_up_at")
    OffsetDateTime signedUpAt;

    @Column(name = "signed_up_by")
    String signedUpBy;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "ended_at")
    @Nullable OffsetDateTime endedAt;

    @Column(name = "ended_by")
    @Nullable String endedBy;
}
