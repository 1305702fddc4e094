package org.kepu.web.sample;

import java.util.UUID;

/** A note as it is answered. */
public record Note(UUID id, String name, int seats) {

    static Note of(NoteRow row) {
        return new Note(row.id, row.name, row.seats);
    }
}
