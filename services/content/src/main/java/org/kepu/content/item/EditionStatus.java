package org.kepu.content.item;

import java.util.Locale;

/** The name of an edition's state, as stored and shown. */
public enum EditionStatus {
    DRAFTED,
    SUBMITTED,
    APPROVED,
    REFUSED,
    PUBLISHED,
    REPLACED,
    WITHDRAWN,
    DISCARDED;

    /** The code in the store and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EditionStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state an edition is in. */
    public static EditionStatus of(Edition edition) {
        return switch (edition) {
            case Edition.Drafted ignored -> DRAFTED;
            case Edition.Submitted ignored -> SUBMITTED;
            case Edition.Approved ignored -> APPROVED;
            case Edition.Refused ignored -> REFUSED;
            case Edition.Published ignored -> PUBLISHED;
            case Edition.Replaced ignored -> REPLACED;
            case Edition.Withdrawn ignored -> WITHDRAWN;
            case Edition.Discarded ignored -> DISCARDED;
        };
    }
}
