package org.kepu.volunteers.service;

import java.util.Locale;

/** What has to happen before minutes are credited (待办环节, R4). */
public enum Wait {
    /** Somebody responsible says that the person was there. */
    CONFIRMATION,
    /** Somebody other than who recorded it approves. */
    SECOND_APPROVER,
    /** Somebody of a higher level approves a long day. */
    NEXT_APPROVER;

    /** The code in the database, in events and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Wait ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
