package org.kepu.volunteers;

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
 * @param minutes whole minutes, signed
 * @param count number of things, signed
 * @param personRef stands for the person counted
 * @param corrects id of the event whose amounts this one corrects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
        String kind,
        LocalDate day,
        String place,
        List<String> campaigns,
        List<String> tags,
        @Nullable String grade,
        @Nullable Integer minutes,
        @Nullable Integer count,
        @Nullable String personRef,
        @Nullable UUID corrects) {

    public Fact {
        campaigns = List.copyOf(campaigns);
        tags = List.copyOf(tags);
    }

    /** What is counted, where and when; amounts are still to be given. */
    public static Fact counting(String kind, LocalDate day, String place, List<String> campaigns, List<String> tags) {
        return new Fact(kind, day, place, campaigns, tags, null, null, null, null, null);
    }

    /** For one person. */
    public Fact of(String ref) {
        return new Fact(kind, day, place, campaigns, tags, grade, minutes, count, ref, corrects);
    }

    /** With the grade of its evidence. */
    public Fact graded(String newGrade) {
        return new Fact(kind, day, place, campaigns, tags, newGrade, minutes, count, personRef, corrects);
    }

    /** So many things. */
    public Fact count(int number) {
        return new Fact(kind, day, place, campaigns, tags, grade, minutes, number, personRef, corrects);
    }

    /** So many minutes. */
    public Fact minutes(int number) {
        return new Fact(kind, day, place, campaigns, tags, grade, number, count, personRef, corrects);
    }

    /** Corrects what another event counted. */
    public Fact correcting(UUID event) {
        return new Fact(kind, day, place, campaigns, tags, grade, minutes, count, personRef, event);
    }
}
