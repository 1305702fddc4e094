package org.kepu.messaging.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something counted (计数), as every counted event carries it in its field {@code fact}: the schema {@code common.fact.v1}.
 * It stands alone, its amounts are signed, and what is null is left out. Begin with {@link #counting} and give at least one
 * amount.
 *
 * @param kind a code of {@code fact-kind}
 * @param day the city's day on which it happened
 * @param place place code of that day
 * @param group the one primary group (重点人群) of the heads, {@code unspecified} included; null where no heads are counted
 * @param campaigns ids of the campaigns it counts for, those around them included (R18)
 * @param tags {@code <vocabulary>:<code>}, for finer cuts; each once, the first 24 of them
 * @param subject id of the venue or organisation it is about, where units other than places are counted
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
        @Nullable String group,
        List<String> campaigns,
        List<String> tags,
        @Nullable UUID subject,
        @Nullable String grade,
        @Nullable Integer personTimes,
        @Nullable Integer minutes,
        @Nullable Integer count,
        @Nullable String personRef,
        @Nullable UUID corrects) {

    /** The group of whoever belongs to none, or was not asked. */
    public static final String UNSPECIFIED = "unspecified";

    private static final int MOST_TAGS = 24;

    public Fact {
        campaigns = List.copyOf(campaigns);
        tags = tags.stream().distinct().limit(MOST_TAGS).toList();
        if (personTimes != null && group == null) {
            throw new IllegalArgumentException("heads are counted in a group, " + kind + " has none");
        }
    }

    /** What is counted, where and when; amounts are still to be given. */
    public static Fact counting(String kind, LocalDate day, String place, List<String> campaigns, List<String> tags) {
        return new Fact(kind, day, place, null, campaigns, tags, null, null, null, null, null, null, null);
    }

    /** For people of this primary group. */
    public Fact among(String newGroup) {
        return new Fact(
                kind,
                day,
                place,
                newGroup,
                campaigns,
                tags,
                subject,
                grade,
                personTimes,
                minutes,
                count,
                personRef,
                corrects);
    }

    /** So many heads (人次) of this primary group. */
    public Fact heads(String newGroup, int number) {
        return new Fact(
                kind, day, place, newGroup, campaigns, tags, subject, grade, number, minutes, count, personRef,
                corrects);
    }

    /** So many things. */
    public Fact count(int number) {
        return new Fact(
                kind,
                day,
                place,
                group,
                campaigns,
                tags,
                subject,
                grade,
                personTimes,
                minutes,
                number,
                personRef,
                corrects);
    }

    /** So many minutes. */
    public Fact minutes(int number) {
        return new Fact(
                kind,
                day,
                place,
                group,
                campaigns,
                tags,
                subject,
                grade,
                personTimes,
                number,
                count,
                personRef,
                corrects);
    }

    /** About this venue or organisation. */
    public Fact about(UUID unit) {
        return new Fact(
                kind,
                day,
                place,
                group,
                campaigns,
                tags,
                unit,
                grade,
                personTimes,
                minutes,
                count,
                personRef,
                corrects);
    }

    /** With the grade of its evidence, A to D. */
    public Fact graded(String newGrade) {
        return new Fact(
                kind,
                day,
                place,
                group,
                campaigns,
                tags,
                subject,
                newGrade,
                personTimes,
                minutes,
                count,
                personRef,
                corrects);
    }

    /** For one person; null for heads nobody named. */
    public Fact of(@Nullable String ref) {
        return new Fact(
                kind, day, place, group, campaigns, tags, subject, grade, personTimes, minutes, count, ref, corrects);
    }

    /** With its amounts as the signed difference to what another event counted. */
    public Fact correcting(UUID event) {
        return new Fact(
                kind,
                day,
                place,
                group,
                campaigns,
                tags,
                subject,
                grade,
                personTimes,
                minutes,
                count,
                personRef,
                event);
    }
}
