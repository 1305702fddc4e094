package org.kepu.volunteers.service;

import java.time.OffsetDateTime;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why a presence is not recorded. */
public sealed interface CheckInProblem extends Problem {

    /** The code was shown too long ago; nothing is stored (R1). */
    @ProblemType(value = "urn:kepu:problem:checkin-code-expired", field = "code")
    record CodeExpired() implements CheckInProblem {}

    /** Not a code of this installation. */
    @ProblemType(value = "urn:kepu:problem:checkin-code-wrong", field = "code")
    record CodeWrong() implements CheckInProblem {}

    /** Five wrong tries at the six digits of one step. */
    @ProblemType("urn:kepu:problem:checkin-code-attempts-spent")
    record TriesSpent() implements CheckInProblem {}

    /** A kept scan was sent more than 72 hours after its code. */
    @ProblemType("urn:kepu:problem:checkin-late-too-late")
    record SentTooLate() implements CheckInProblem {}

    /** Not a card of ours, or no longer good. */
    @ProblemType(value = "urn:kepu:problem:checkin-card-wrong", field = "card")
    record CardWrong() implements CheckInProblem {}

    /** The device is not paired with this session, or no longer. */
    @ProblemType("urn:kepu:problem:checkin-device-not-paired")
    record DeviceNotPaired() implements CheckInProblem {}

    /** The session has not reached this service: the phone keeps the scan and tries again. */
    @ProblemType("urn:kepu:problem:checkin-session-not-known-yet")
    record SessionNotKnownYet() implements CheckInProblem {}

    /** The person has no shift at this session; perhaps a participant. */
    @ProblemType("urn:kepu:problem:checkin-not-signed-up")
    record NotSignedUp() implements CheckInProblem {}

    /** The person must not serve now. */
    @ProblemType("urn:kepu:problem:checkin-not-active")
    record NotActive() implements CheckInProblem {}

    /** The shift was called off. */
    @ProblemType("urn:kepu:problem:checkin-session-cancelled")
    record Cancelled() implements CheckInProblem {}

    /** Not the time for it (R5). */
    @ProblemType("urn:kepu:problem:checkin-outside-window")
    record OutsideWindow(OffsetDateTime opens, OffsetDateTime closes) implements CheckInProblem {}

    /** Nobody checks out who has not checked in. */
    @ProblemType("urn:kepu:problem:checkout-not-checked-in")
    record NotCheckedIn() implements CheckInProblem {}
}
