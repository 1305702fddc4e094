package org.kepu.venues.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Columns of {@code place_import}; {@link PlaceImports} alone maps them. */
@Entity
@Table(name = "place_import")
class PlaceImportRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    String register;

    @Column
    String edition;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column
    String status;

    @Column
    int total;

    @Column
    int done;

    @Column
    int changed;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    PlaceDifferences differences;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "started_at")
    OffsetDateTime startedAt;

    @Column(name = "finished_at")
    @Nullable OffsetDateTime finishedAt;
}
