package org.kepu.venues.organisation;

import java.util.Locale;

/** The name of an organisation's state, as stored, sent and shown. */
public enum OrganisationStatus {
    ACTIVE,
    DORMANT,
    ENDED;

    /** The code in the database, in events and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OrganisationStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state an organisation is in. */
    public static OrganisationStatus of(Organisation organisation) {
        return switch (organisation) {
            case Organisation.Active ignored -> ACTIVE;
            case Organisation.Dormant ignored -> DORMANT;
            case Organisation.Ended ignored -> ENDED;
        };
    }
}
