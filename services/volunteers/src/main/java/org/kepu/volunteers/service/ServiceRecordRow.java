package org.kepu.volunteers.service;

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

/** Columns of {@code service_record}; {@link ServiceRecords} alone maps them. */
@Entity
@Table(name = "service_record")
class ServiceRecordRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    String status;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "shift_id")
    UUID shiftId;

    @Column(name = "person_id")
    UUID personId;

    @Column
    String role;

    @Column
    String place;

    @Column
    LocalDate day;

    @Column(name = "in_at")
    OffsetDateTime inAt;

    @Column(name = "out_at")
    OffsetDateTime outAt;

    @Column
    int minutes;

    @Column
    String grade;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] flags;

    @Column(name = "waits_for")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] waitsFor;

    @Column(name = "closed_at")
    OffsetDateTime closedAt;
}
