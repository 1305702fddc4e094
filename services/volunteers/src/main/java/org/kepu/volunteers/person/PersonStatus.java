package org.kepu.volunteers.person;

import java.util.Locale;

/** The name of a person's state, as stored, sent and shown. */
public enum PersonStatus {
    APPLIED,
    VERIFIED,
    RESTING,
    SUSPENDED,
    REFUSED,
    LEFT;

    /** The code in the database, in events and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PersonStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state a person is in. */
    public static PersonStatus of(Person person) {
        return switch (person) {
            case Person.Applied ignored -> APPLIED;
            case Person.Verified ignored -> VERIFIED;
            case Person.Resting ignored -> RESTING;
            case Person.Suspended ignored -> SUSPENDED;
            case Person.Refused ignored -> REFUSED;
            case Person.Left ignored -> LEFT;
        };
    }
}
