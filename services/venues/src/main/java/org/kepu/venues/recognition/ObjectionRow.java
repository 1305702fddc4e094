package org.kepu.venues.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of {@code recognition_objection}; {@link Objections} alone maps them. */
@Entity
@Table(name = "recognition_objection")
class ObjectionRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "recognition_id")
    UUID recognitionId;

    @Column(name = "person_ref")
    String personRef;

    @Column
    byte[] words;

    @Column
    OffsetDateTime at;

    @Column
    String status;

    @Column
    @Nullable String answer;
}
