package org.kepu.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One target of a plan (指标), as the plan words it.
 *
 * @param kind numeric, coverage, relative or cadence
 * @param target null where the plan gives a rule but no number
 * @param op term of target-op: how the target is judged
 * @param reference what a relative target is compared with, in the plan's words
 * @param qualifier a word that weakens the target (力争, 争取, 基本); shown beside it
 * @param stretchOf the indicator this one is the stretch goal of
 * @param stated the target as printed
 * @param words the judging words of the plan found in it
 * @param recurrence once, yearly or quarterly
 * @param ambiguity what the plan leaves open
 * @param evidence verbatim snippet of the plan (compare without white space)
 * @param source events, external or mixed
 * @param streams the events it is measured by
 * @param how the measurement in a sentence
 */
public record Indicator(
        String id,
        Text name,
        String kind,
        String unit,
        @Nullable BigDecimal target,
        String op,
        @Nullable String reference,
        @Nullable String qualifier,
        @Nullable String stretchOf,
        String stated,
        List<String> words,
        Due due,
        String recurrence,
        String scope,
        @Nullable String ambiguity,
        String section,
        String evidence,
        String source,
        List<String> streams,
        String how,
        Measure measure) {

    /** The year it is due; {@code PLAN_END} where only the plan's own period bounds it. */
    public record Due(int year, Basis basis) {}

    /** Whether the plan dates the target itself. */
    public enum Basis {
        @JsonProperty("stated")
        STATED,
        @JsonProperty("plan-end")
        PLAN_END
    }

    public Indicator {
        if (id.isBlank() || op.isBlank() || evidence.isBlank()) {
            throw new IllegalArgumentException("id, op and evidence must not be blank");
        }
        words = List.copyOf(words);
        streams = List.copyOf(streams);
    }
}
