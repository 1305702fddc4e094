package org.kepu.venues.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Columns of {@code venue}; {@link Venues} alone maps them. */
@Entity
@Table(name = "venue")
class VenueRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    String status;

    @Column(name = "status_reason")
    @Nullable String statusReason;

    @Column(name = "status_words")
    @Nullable String statusWords;

    @Column(name = "status_day")
    @Nullable LocalDate statusDay;

    @Column
    String name;

    @Column
    String kind;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column
    String place;

    @Column
    @Nullable String address;

    @Column
    @Nullable String phone;

    @Column
    @Nullable String hours;

    @Column
    @Nullable String description;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] groups;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] themes;

    @Column(name = "opened_on")
    @Nullable LocalDate openedOn;

    @Column
    boolean demonstration;

    @Column(name = "registered_by")
    String registeredBy;

    @Column(name = "registered_at")
    OffsetDateTime registeredAt;

    @Column(name = "listed_on")
    @Nullable LocalDate listedOn;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    List<VenueFile.Badge> badges;
}
