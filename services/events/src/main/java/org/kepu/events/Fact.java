package org.kepu.events;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param group the primary key group, {@code unspecified} included
 * @param campaigns ids of the campaigns it counts for, those around them included (R18)
 * @param tags {@code <vocabulary>:<code>}, for finer cuts
 * @param grade of the evidence, A to D (R2)
 * @param personTimes 人次, signed
 * @param minutes whole minutes, signed
 * @param count number of things, signed
 * @param personRef stands for the one named person counted; a head count has none
 * @param corrects id of the event whose amounts this one corrects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
        String kind,
        LocalDate day,
        String place,
        String group,
        List<String> campaigns,
        List<String> tags,
        @Nullable String grade,
        @Nullable Integer personTimes,
        @Nullable Integer minutes,
        @Nullable Integer count,
        @Nullable String personRef,
        @Nullable UUID corrects) {

    /** Everybody of whom nobody said which group. */
    public static final String UNSPECIFIED = "unspecified";

    public Fact {
        campaigns = List.copyOf(campaigns);
        tags = List.copyOf(tags);
    }

    /** So many things of a kind. */
    public static Fact things(
            String kind,
            LocalDate day,
            String place,
            String group,
            List<String> campaigns,
            List<String> tags,
            int count) {
        return new Fact(kind, day, place, group, campaigns, tags, null, null, null, count, null, null);
    }

    /** So many attendances. */
    public static Fact attendances(
            LocalDate day, String place, List<String> campaigns, List<String> tags, String group, int personTimes) {
        return new Fact("attendance", day, place, group, campaigns, tags, null, personTimes, null, null, null, null);
    }

    /** For one person; null for a head count. */
    public Fact of(@Nullable String ref) {
        return new Fact(kind, day, place, group, campaigns, tags, grade, personTimes, minutes, count, ref, corrects);
    }

    /** With the grade of its evidence. */
    public Fact graded(String newGrade) {
        return new Fact(
                kind, day, place, group, campaigns, tags, newGrade, personTimes, minutes, count, personRef, corrects);
    }

    /** With so many minutes beside its count. */
    public Fact minutes(int number) {
        return new Fact(
                kind, day, place, group, campaigns, tags, grade, personTimes, number, count, personRef, corrects);
    }

    /** A signed difference in a group to what another event counted. */
    public Fact correcting(UUID event, String inGroup, int difference) {
        return new Fact(
                kind, day, place, inGroup, campaigns, tags, grade, difference, minutes, count, personRef, event);
    }
}
