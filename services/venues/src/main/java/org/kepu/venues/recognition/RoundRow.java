package org.kepu.venues.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** Columns of {@code recognition_round}; {@link Rounds} alone maps them. */
@Entity
@Table(name = "recognition_round")
class RoundRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    boolean closed;

    @Column
    String kind;

    @Column
    String level;

    @Column
    String title;

    @Column
    String place;

    @Column(name = "opens_on")
    LocalDate opensOn;

    @Column(name = "closes_on")
    LocalDate closesOn;

    @Column(name = "publicity_days")
    int publicityDays;

    @Column(name = "valid_years")
    int validYears;

    @Column
    boolean demonstration;
}
