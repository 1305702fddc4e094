package org.kepu.venues.place;

import java.util.Locale;

/** The name of an import's state, as stored and shown. */
public enum PlaceImportStatus {
    PLANNED,
    RUNNING,
    DONE,
    DROPPED;

    /** The code in the database and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PlaceImportStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state an import is in. */
    public static PlaceImportStatus of(PlaceImport state) {
        return switch (state) {
            case PlaceImport.Planned ignored -> PLANNED;
            case PlaceImport.Running ignored -> RUNNING;
            case PlaceImport.Done ignored -> DONE;
            case PlaceImport.Dropped ignored -> DROPPED;
        };
    }
}
