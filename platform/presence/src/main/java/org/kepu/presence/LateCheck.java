package org.kepu.presence;

import java.util.UUID;

/**
 * What the check of a code sent late found (R9). The code's own step is the proof of time, never the device clock. Only
 * {@link Proven} counts, and only as late evidence, to be confirmed; a {@link CodeCheck.Printed} code proves no time and is
 * refused here.
 */
public sealed interface LateCheck
        permits LateCheck.Proven,
                LateCheck.OutsideWindow,
                LateCheck.TooLate,
                CodeCheck.Printed,
                CodeCheck.Future,
                CodeCheck.Untrue {

    /** The code was on the session's screen in this step, and the step lies in the session's window. */
    record Proven(UUID session, TimeStep step) implements LateCheck {}

    /** A true code of a step before the window opened or after it closed. Refused. */
    record OutsideWindow(UUID session, TimeStep step) implements LateCheck {}

    /** A true code whose step began more than 72 hours before the upload. Refused. */
    record TooLate(UUID session, TimeStep step) implements LateCheck {}
}
