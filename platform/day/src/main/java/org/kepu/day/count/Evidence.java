package org.kepu.day.count;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody's coming or going was shown (证据), by the step the player took, and what the plan's rule makes of it (等级, R2: A is
 * the strongest). Written down here a second time on purpose: what the platform says of a grade is what is to be checked.
 */
enum Evidence {
    /** The code on the organiser's screen, at once. */
    CODE("A"),
    /** Staff scanned the card. */
    STAFF_SCAN("B"),
    ROLL_CALL("C"),
    /** A code that was kept without signal and sent later. */
    KEPT_CODE("C"),
    /** Nobody checked out: closed at the planned end. */
    NO_CHECK_OUT("C"),
    /** Filled in from a document. */
    DOCUMENT("D");

    private static final Map<String, Evidence> BY_STEP = Map.of(
            "check-in", CODE,
            "check-out", CODE,
            "staff-scan", STAFF_SCAN,
            "roll-call", ROLL_CALL,
            "late-scan", KEPT_CODE,
            "back-fill", DOCUMENT);

    private final String grade;

    Evidence(String grade) {
        this.grade = grade;
    }

    /** What a step of the day brings forward; null for a step that shows nobody's presence. */
    static @Nullable Evidence of(String step) {
        return BY_STEP.get(step);
    }

    /** What it is worth alone. */
    String grade() {
        return grade;
    }

    /** Whether a later one lifts what this one is worth to B: only staff confirm, and only what was kept and sent later. */
    boolean isConfirmedBy(Evidence later) {
        return this == KEPT_CODE && (later == STAFF_SCAN || later == ROLL_CALL);
    }
}
