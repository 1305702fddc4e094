package org.kepu.volunteers.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Columns of {@code person}; {@link People} alone maps them, {@link PersonCipher} alone reads the personal ones. */
@Entity
@Table(name = "person")
class PersonRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    String status;

    @Column(name = "status_since")
    OffsetDateTime statusSince;

    @Column(name = "status_by")
    String statusBy;

    @Column(name = "status_reason")
    @Nullable String statusReason;

    @Column
    @Nullable String account;

    @Column
    String ref;

    @Column
    byte @Nullable [] number;

    @Column(name = "number_token")
    byte @Nullable [] numberToken;

    @Column
    byte @Nullable [] name;

    @Column(name = "name_token")
    byte @Nullable [] nameToken;

    @Column
    byte @Nullable [] phone;

    @Column(name = "phone_token")
    byte @Nullable [] phoneToken;

    @Column(name = "guardian_name")
    byte @Nullable [] guardianName;

    @Column(name = "guardian_phone")
    byte @Nullable [] guardianPhone;

    @Column(name = "age_band")
    String ageBand;

    @Column
    String place;

    @Column
    String kind;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] skills;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] languages;

    @Column(name = "registered_at")
    OffsetDateTime registeredAt;

    @Column(name = "registered_by")
    String registeredBy;

    @Column(name = "consent_at")
    OffsetDateTime consentAt;

    @Column(name = "consent_notice")
    @Nullable String consentNotice;

    @Column(name = "erased_at")
    @Nullable OffsetDateTime erasedAt;
}
