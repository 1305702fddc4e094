package org.kepu.events.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of {@code campaign}; {@link Campaigns} alone maps them. */
@Entity
@Table(name = "campaign")
class CampaignRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    String status;

    @Column
    String name;

    @Column
    String kind;

    @Column
    String place;

    @Column
    @Nullable UUID parent;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;
}
