package org.kepu.venues.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Columns of {@code organisation}; {@link Organisations} alone maps them. */
@Entity
@Table(name = "organisation")
class OrganisationRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column
    String status;

    @Column
    String kind;

    @Column
    String name;

    @Column
    String place;

    @Column(name = "parent_id")
    @Nullable UUID parentId;

    @Column(name = "former_names")
    @JdbcTypeCode(SqlTypes.JSON)
    List<Organisation.FormerName> formerNames;

    @Column
    boolean demonstration;
}
