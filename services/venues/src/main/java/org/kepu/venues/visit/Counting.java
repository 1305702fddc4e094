package org.kepu.venues.visit;

/** How visitors were counted (计数方式) and what that proves (R2); the grades are those of the contracts' table. */
enum Counting {
    /** Heads at the door: proves no person. */
    HEAD_COUNT("head-count", "head-count", "C"),
    /** A booking code shown at the desk: staff saw it. */
    BOOKING_CODE("booking-code", "staff-scan", "B");

    private final String mode;
    private final String evidence;
    private final String grade;

    Counting(String mode, String evidence, String grade) {
        this.mode = mode;
        this.evidence = evidence;
        this.grade = grade;
    }

    /** A code of {@code count-mode}. */
    String mode() {
        return mode;
    }

    /** A code of {@code evidence-kind}. */
    String evidence() {
        return evidence;
    }

    /** A to D. */
    String grade() {
        return grade;
    }
}
