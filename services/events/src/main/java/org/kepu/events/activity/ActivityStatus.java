package org.kepu.events.activity;

import java.util.Locale;

/** The name of an activity's state, as stored, sent and shown. */
public enum ActivityStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED,
    COMPLETED;

    /** The code in the database, in events and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ActivityStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state an activity is in. */
    public static ActivityStatus of(Activity activity) {
        return switch (activity) {
            case Activity.Draft ignored -> DRAFT;
            case Activity.Published ignored -> PUBLISHED;
            case Activity.Cancelled ignored -> CANCELLED;
            case Activity.Completed ignored -> COMPLETED;
        };
    }
}
