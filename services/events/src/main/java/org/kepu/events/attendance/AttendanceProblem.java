package org.kepu.events.attendance;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Problem;

/** Why an attendance is not recorded or corrected. Codes refuse in the words every service uses for them. */
public sealed interface AttendanceProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** The code was shown too long ago; nothing is stored (R1). */
    record CodeExpired() implements AttendanceProblem {
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
    record CodeWrong() implements AttendanceProblem {
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

    /** Not the time to scan (R5). */
    record OutsideWindow(OffsetDateTime opens, OffsetDateTime closes) implements AttendanceProblem {
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

    /** The session was called off. */
    record Cancelled() implements AttendanceProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:checkin-session-cancelled";
        }
    }

    /** The session has not begun: nobody can have come. */
    record NotBegun() implements AttendanceProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:attendance-not-begun";
        }
    }

    /** Too long after the session. */
    record TooLate(OffsetDateTime last) implements AttendanceProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:attendance-too-late";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("last", last);
        }
    }

    /** Heads of this group were counted already: what is wrong is corrected. */
    record CountedAlready() implements AttendanceProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:attendance-counted-already";
        }
    }

    /** A correction that changes nothing. */
    record NothingToCorrect() implements AttendanceProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:attendance-nothing-to-correct";
        }
    }
}
