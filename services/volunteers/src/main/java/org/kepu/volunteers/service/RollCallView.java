package org.kepu.volunteers.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is expected at a session and who is there (点名册, R8).
 *
 * @param lines ordered by role and time of sign-up
 */
public record RollCallView(UUID session, List<Line> lines) {

    /** Where somebody stands now. */
    public enum Presence {
        EXPECTED,
        LATE,
        PRESENT,
        LEFT,
        NO_SHOW
    }

    /**
     * One volunteer.
     *
     * @param name masked for a minor unless a reason was given
     * @param minor whether the name may only be opened with a reason (R20)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            UUID signUp,
            UUID person,
            String role,
            String name,
            boolean minor,
            String presence,
            @Nullable OffsetDateTime in,
            @Nullable String inEvidence,
            @Nullable OffsetDateTime out,
            @Nullable String outEvidence) {

        /** Without the name. */
        @Override
        public String toString() {
            return "Line[" + signUp + "]";
        }
    }
}
