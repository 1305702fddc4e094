package org.kepu.volunteers.signup;

import java.util.Map;
import org.kepu.volunteers.person.PersonStatus;
import org.kepu.web.Problem;

/** Why somebody cannot take a shift, or give it back. */
public sealed interface SignUpProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** Every place is taken. */
    record Full(int capacity) implements SignUpProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:signup-full";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("capacity", capacity);
        }
    }

    /** The person has another shift at that time. */
    record Overlaps() implements SignUpProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:signup-overlaps";
        }
    }

    /** The person has a place at this session already. */
    record Already() implements SignUpProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:signup-already";
        }
    }

    /** The shift was cancelled, has been held or is over. */
    record ShiftClosed(String shiftStatus) implements SignUpProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:signup-shift-closed";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", shiftStatus);
        }
    }

    /** Only a verified volunteer takes a shift. */
    record NotVerified(PersonStatus found) implements SignUpProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:signup-not-verified";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** A minor needs a guardian's consent for this kind of activity (R15). */
    record GuardianNeeded() implements SignUpProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:signup-guardian-needed";
        }
    }

    /** A step that the sign-up's state does not allow. */
    record WrongState(SignUpStatus found) implements SignUpProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:signup-wrong-state";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", found.code());
        }
    }

    /** Nobody is absent from a shift that is not over. */
    record NotOver() implements SignUpProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:signup-not-over";
        }
    }

    /** Who has checked in can no longer withdraw: the presence is a fact. */
    record AlreadyCheckedIn() implements SignUpProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:signup-checked-in";
        }
    }
}
