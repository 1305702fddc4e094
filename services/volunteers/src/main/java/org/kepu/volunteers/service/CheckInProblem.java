package org.kepu.volunteers.service;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Problem;

/** Why a presence is not recorded. */
public sealed interface CheckInProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** The code was shown too long ago; nothing is stored (R1). */
    record CodeExpired() implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-code-expired";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public @Nullable String field() {
            return "code";
        }
    }

    /** Not a code of this installation. */
    record CodeWrong() implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-code-wrong";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public @Nullable String field() {
            return "code";
        }
    }

    /** Five wrong tries at the six digits of one step. */
    record TriesSpent() implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-code-attempts-spent";
        }

        @Override
        public int status() {
            return 429;
        }
    }

    /** A kept scan was sent more than 72 hours after its code. */
    record SentTooLate() implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-late-too-late";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /** Not a card of ours, or no longer good. */
    record CardWrong() implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-card-wrong";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public @Nullable String field() {
            return "card";
        }
    }

    /** The device is not paired with this session, or no longer. */
    record DeviceNotPaired() implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-device-not-paired";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The session has not reached this service: the phone keeps the scan and tries again. */
    record SessionNotKnownYet() implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-session-not-known-yet";
        }
    }

    /** The person has no shift at this session; perhaps a participant. */
    record NotSignedUp() implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-not-signed-up";
        }
    }

    /** The person must not serve now. */
    record NotActive() implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-not-active";
        }
    }

    /** The shift was called off. */
    record Cancelled() implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-session-cancelled";
        }
    }

    /** Not the time for it (R5). */
    record OutsideWindow(OffsetDateTime opens, OffsetDateTime closes) implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-outside-window";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("opens", opens, "closes", closes);
        }
    }

    /** Nobody checks out who has not checked in. */
    record NotCheckedIn() implements CheckInProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkout-not-checked-in";
        }
    }
}
