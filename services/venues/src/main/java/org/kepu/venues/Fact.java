package org.kepu.venues;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something counted (计数), as every counted event carries it: stands alone, amounts are signed. What is null is left out.
 *
 * @param kind a code of {@code fact-kind}
 * @param day the city's day on which it happened
 * @param place place code of that day
 * @param group primary group of the heads counted
 * @param subject id of the venue it is about
 * @param grade of its evidence
 * @param personTimes 人次, signed
 * @param count number of things, signed
 * @param personRef stands for the one person counted
 * @param corrects id of the event whose amounts this one corrects
 */
public record Fact(
        String kind,
        LocalDate day,
        String place,
        @Nullable String group,
        List<UUID> campaigns,
        List<String> tags,
        UUID subject,
        @Nullable String grade,
        @Nullable Integer personTimes,
        @Nullable Integer count,
        @Nullable String personRef,
        @Nullable UUID corrects) {

    private static final int MOST_TAGS = 24;

    public Fact {
        campaigns = List.copyOf(campaigns);
        tags = tags.stream().distinct().limit(MOST_TAGS).toList();
    }

    /** A number of things. */
    public static Fact things(
            String kind,
            LocalDate day,
            String place,
            List<UUID> campaigns,
            List<String> tags,
            UUID subject,
            int count) {
        return new Fact(kind, day, place, null, campaigns, tags, subject, null, null, count, null, null);
    }

    /** Heads of one group. */
    public static Fact heads(
            String kind,
            LocalDate day,
            String place,
            String group,
            List<UUID> campaigns,
            List<String> tags,
            UUID subject,
            String grade,
            int personTimes) {
        return new Fact(kind, day, place, group, campaigns, tags, subject, grade, personTimes, null, null, null);
    }

    /** For one person; nobody where there is no reference. */
    public Fact of(@Nullable String ref) {
        return new Fact(kind, day, place, group, campaigns, tags, subject, grade, personTimes, count, ref, corrects);
    }

    /** Corrects what another event counted. */
    public Fact correcting(UUID event) {
        return new Fact(kind, day, place, group, campaigns, tags, subject, grade, personTimes, count, personRef, event);
    }
}
