package org.kepu.door.session;

/** What becomes of a session while its row is locked. */
sealed interface Change {

    /** Nothing. */
    record Keep() implements Change {}

    /** Its tokens and their times. */
    record Replace(Session after) implements Change {}

    /** It is over. */
    record Remove() implements Change {}
}
