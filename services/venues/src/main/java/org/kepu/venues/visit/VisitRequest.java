package org.kepu.venues.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Heads of one group counted at the desk.
 *
 * @param opening the opening they came to, where there is one
 * @param group a code of {@code key-group}
 * @param heads people
 * @param finer codes of {@code key-group} counted apart, as tags
 */
public record VisitRequest(
        @Nullable String opening,
        @Nullable String group,
        @Nullable Integer heads,
        @Nullable List<String> finer) {

    /**
     * A booking code shown at the desk.
     *
     * @param heads people who came; all that were booked where it is missing
     */
    public record Arrival(@Nullable String code, @Nullable Integer heads) {}

    /**
     * What is right.
     *
     * @param group a code of {@code key-group}; as it stands where it is missing
     * @param reason a code of {@code correction-reason}
     */
    public record Correction(
            @Nullable String group,
            @Nullable Integer heads,
            @Nullable String reason) {}
}
