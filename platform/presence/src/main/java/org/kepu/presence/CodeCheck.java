package org.kepu.presence;

import java.util.UUID;

/** What the check of a code shown online found (R1). Only the first three let somebody in. */
public sealed interface CodeCheck {

    /** The code of the step it is now. */
    record Current(UUID session, TimeStep step) implements CodeCheck {}

    /** The code of the step before: scanned at the end of it, or typed slowly. Good. */
    record JustBefore(UUID session, TimeStep step) implements CodeCheck {}

    /** The printed fallback: a place without a time, at most grade C; refused where it is sent late. */
    record Printed(UUID session) implements CodeCheck, LateCheck {}

    /** A true code of an older step: refused ({@code code-expired}), nothing is stored. */
    record Expired(UUID session, TimeStep step) implements CodeCheck {}

    /** A true code of a step that has not begun: somebody played with a clock or holds K_S. Refused. */
    record Future(UUID session, TimeStep step) implements CodeCheck, LateCheck {}

    /** Not a true code, online or late; which session it named means nothing. */
    sealed interface Untrue extends CodeCheck, LateCheck {}

    /** The mac is not that of the session and step named. */
    record Wrong() implements Untrue {}

    /** A presence key this installation does not know or that has been retired for too long. */
    record UnknownKey() implements Untrue {}

    /** Not a code at all. */
    record Malformed() implements Untrue {}
}
