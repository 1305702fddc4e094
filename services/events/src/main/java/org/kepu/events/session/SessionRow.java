package org.kepu.events.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Columns of {@code session}; {@link Sessions} alone maps them. */
@Entity
@Table(name = "session")
class SessionRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "activity_id")
    UUID activityId;

    @Column
    String status;

    @Column
    String place;

    @Column
    String spot;

    @Column(name = "starts_at")
    OffsetDateTime startsAt;

    @Column(name = "ends_at")
    OffsetDateTime endsAt;

    @Column
    @Nullable Integer capacity;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    List<Wanted> wanted;

    @Column(name = "ended_reason")
    @Nullable String endedReason;

    @Column(name = "announced_by")
    String announcedBy;

    @Column(name = "request_id")
    @Nullable UUID requestId;
}
