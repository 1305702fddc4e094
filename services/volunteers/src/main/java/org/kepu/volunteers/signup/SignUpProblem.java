package org.kepu.volunteers.signup;

import java.util.Map;
import org.kepu.volunteers.person.PersonStatus;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why somebody cannot take a shift, or give it back. */
public sealed interface SignUpProblem extends Problem {

    /** Every place is taken. */
    @ProblemType("urn:kepu:problem:signup-full")
    record Full(int capacity) implements SignUpProblem {}

    /** The person has another shift at that time. */
    @ProblemType("urn:kepu:problem:signup-overlaps")
    record Overlaps() implements SignUpProblem {}

    /** The person has a place at this session already. */
    @ProblemType("urn:kepu:problem:signup-already")
    record Already() implements SignUpProblem {}

    /** The shift was cancelled, has been held or is over. */
    @ProblemType("urn:kepu:problem:signup-shift-closed")
    record ShiftClosed(String status) implements SignUpProblem {}

    /** Only a verified volunteer takes a shift. */
    @ProblemType("urn:kepu:problem:signup-not-verified")
    record NotVerified(PersonStatus found) implements SignUpProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** A minor needs a guardian's consent for this kind of activity (R15). */
    @ProblemType("urn:kepu:problem:signup-guardian-needed")
    record GuardianNeeded() implements SignUpProblem {}

    /** A step that the sign-up's state does not allow. */
    @ProblemType("urn:kepu:problem:signup-wrong-state")
    record WrongState(SignUpStatus found) implements SignUpProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Nobody is absent from a shift that is not over. */
    @ProblemType("urn:kepu:problem:signup-not-over")
    record NotOver() implements SignUpProblem {}

    /** Who has checked in can no longer withdraw: the presence is a fact. */
    @ProblemType("urn:kepu:problem:signup-checked-in")
    record AlreadyCheckedIn() implements SignUpProblem {}
}
