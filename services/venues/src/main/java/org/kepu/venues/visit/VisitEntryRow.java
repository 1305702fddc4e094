package org.kepu.venues.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of {@code visit_entry}, never changed: who counted or corrected what, and why. */
@Entity
@Table(name = "visit_entry")
class VisitEntryRow {

    @Id
    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "visit_id")
    UUID visitId;

    @Column(name = "key_group")
    String keyGroup;

    @Column
    int heads;

    @Column
    @Nullable String reason;

    @Column
    String by;

    @Column
    OffsetDateTime at;
}
