package org.kepu.venues.recognition;

import java.util.Locale;

/** The name of a recognition's state, as stored and shown. */
public enum RecognitionStatus {
    APPLIED,
    CHECKED,
    PUBLICISED,
    CONFERRED,
    REFUSED,
    TAKEN_BACK,
    WITHDRAWN,
    LAPSED;

    /** The code in the database and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether everybody may know of a recognition in this state. */
    public boolean isPublic() {
        return this == PUBLICISED || this == CONFERRED || this == WITHDRAWN || this == LAPSED;
    }

    static RecognitionStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The state a recognition is in. */
    public static RecognitionStatus of(Recognition recognition) {
        return switch (recognition) {
            case Recognition.Applied ignored -> APPLIED;
            case Recognition.Checked ignored -> CHECKED;
            case Recognition.Publicised ignored -> PUBLICISED;
            case Recognition.Conferred ignored -> CONFERRED;
            case Recognition.Declined ignored -> REFUSED;
            case Recognition.TakenBack ignored -> TAKEN_BACK;
            case Recognition.Withdrawn ignored -> WITHDRAWN;
            case Recognition.Lapsed ignored -> LAPSED;
        };
    }
}
