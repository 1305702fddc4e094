package org.kepu.metrics.targets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a target stands.
 *
 * @param state a term of target-state
 * @param reason a term of judgement-reason where it cannot be judged
 * @param expectedByNow what the time that has passed asks for, where the value is one that grows through a period
 * @param projected what it comes to by the end of the period at the pace so far
 */
public record Judgement(
        String state,
        @Nullable String reason,
        @Nullable BigDecimal expectedByNow,
        @Nullable BigDecimal projected) {

    static final String REACHED = "reached";
    static final String BEHIND = "behind";
    static final String ON_TRACK = "on-track";
    static final String MISSED = "missed";

    static Judgement of(String state) {
        return new Judgement(state, null, null, null);
    }

    static Judgement impossible(String reason) {
        return new Judgement("cannot-be-judged", reason, null, null);
    }

    Judgement withPace(@Nullable BigDecimal expected, @Nullable BigDecimal end) {
        return new Judgement(state, reason, expected, end);
    }
}
