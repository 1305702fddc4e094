package org.kepu.web.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "note")
class NoteRow {

    @Id
    UUID id = new UUID(0, 0);

    @Version
    long version;

    String name = "";

    int seats;
}
