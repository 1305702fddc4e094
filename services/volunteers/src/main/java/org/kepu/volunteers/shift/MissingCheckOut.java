package org.kepu.volunteers.shift;

import java.util.Optional;
import java.util.stream.Stream;

/** What a forgotten check-out is credited with (未签退处理, R5). */
public enum MissingCheckOut {
    /** The time until the planned end. */
    PLANNED_END("planned-end"),
    /** Nothing. */
    ZERO("zero");

    private final String code;

    MissingCheckOut(String code) {
        this.code = code;
    }

    /** The code in sessions, in the settings and in the database. */
    public String code() {
        return code;
    }

    /** The policy of a code. */
    public static Optional<MissingCheckOut> of(String code) {
        return Stream.of(values()).filter(policy -> policy.code.equals(code)).findFirst();
    }
}
