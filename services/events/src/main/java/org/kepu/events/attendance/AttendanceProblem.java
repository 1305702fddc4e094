package org.kepu.events.attendance;

import java.time.OffsetDateTime;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why an attendance is not recorded or corrected. Codes refuse in the words every service uses for them. */
public sealed interface AttendanceProblem extends Problem {

    /** The code was shown too long ago; nothing is stored (R1). */
    @ProblemType(value = "urn:kepu:problem:checkin-code-expired", field = "code")
    record CodeExpired() implements AttendanceProblem {}

    /** Not a code of this installation. */
    @ProblemType(value = "urn:kepu:problem:checkin-code-wrong", field = "code")
    record CodeWrong() implements AttendanceProblem {}

    /** Not the time to scan (R5). */
    @ProblemType("urn:kepu:problem:checkin-outside-window")
    record OutsideWindow(OffsetDateTime opens, OffsetDateTime closes) implements AttendanceProblem {}

    /** The session was called off. */
    @ProblemType("urn:kepu:problem:checkin-session-cancelled")
    record Cancelled() implements AttendanceProblem {}

    /** The session has not begun: nobody can have come. */
    @ProblemType("urn:kepu:problem:attendance-not-begun")
    record NotBegun() implements AttendanceProblem {}

    /** Too long after the session. */
    @ProblemType("urn:kepu:problem:attendance-too-late")
    record TooLate(OffsetDateTime last) implements AttendanceProblem {}

    /** Heads of this group were counted already: what is wrong is corrected. */
    @ProblemType("urn:kepu:problem:attendance-counted-already")
    record CountedAlready() implements AttendanceProblem {}

    /** A correction that changes nothing. */
    @ProblemType("urn:kepu:problem:attendance-nothing-to-correct")
    record NothingToCorrect() implements AttendanceProblem {}
}
