package org.kepu.metrics.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Columns of {@code plan}; {@link Plans} alone maps them. */
@Entity
@Table(name = "plan")
class PlanRow {

    @Id
    String id;

    @Version
    long version;

    @Column
    long revision;

    @Column
    String place;

    @Column
    String status;

    @Column
    String source;

    @Column(name = "imported_at")
    OffsetDateTime importedAt;

    @Column(name = "opened_on")
    @Nullable LocalDate openedOn;

    @Column(name = "closed_on")
    @Nullable LocalDate closedOn;
}
