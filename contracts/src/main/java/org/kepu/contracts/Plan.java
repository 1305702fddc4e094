package org.kepu.contracts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A city's plan (方案) as data: its targets, its own words for groups and roles, and the words that judge.
 *
 * @param place code of the city it is for
 * @param city name of the city
 * @param period first and last year
 * @param keyGroups primary groups; every head is counted in exactly one of them or in {@code unspecified}
 * @param roles what this plan calls the named roles
 * @param words judging words used in it
 * @param milestones dated stages, not counted as targets
 * @param commitments promises without a number, not counted as targets
 */
public record Plan(
        String id,
        String place,
        Text city,
        Text title,
        @Nullable String titleNote,
        Period period,
        @Nullable String periodNote,
        Document document,
        List<Named> keyGroups,
        List<Named> roles,
        List<Word> words,
        List<Indicator> indicators,
        List<Milestone> milestones,
        List<Commitment> commitments) {

    /** First and last calendar year. */
    public record Period(int start, int end) {}

    /** The document the plan was issued as. */
    public record Document(
            @Nullable String number, @Nullable String dated, String status) {}

    /** A term of a vocabulary in this plan's own words. */
    public record Named(String code, String zh, String en) {}

    /** A judging word: {@code effect} says what it does to a target. */
    public record Word(String zh, String en, String effect) {}

    /** A dated stage. */
    public record Milestone(String id, String zh, String period, String section, String evidence) {}

    /** A promise without a number; {@code by} is a stream or {@code external}. */
    public record Commitment(String id, String zh, String section, String evidence, String by) {}

    public Plan {
        if (id.isBlank() || place.isBlank()) {
            throw new IllegalArgumentException("id and place must not be blank");
        }
        keyGroups = List.copyOf(keyGroups);
        roles = List.copyOf(roles);
        words = List.copyOf(words);
        indicators = List.copyOf(indicators);
        milestones = List.copyOf(milestones);
        commitments = List.copyOf(commitments);
    }

    public Optional<Indicator> indicator(String indicatorId) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(indicatorId))
                .findFirst();
    }
}
