package org.kepu.messaging.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
        return with(change -> change.group = newGroup);
    }

    /** So many heads (人次) of this primary group. */
    public Fact heads(String newGroup, int number) {
        return with(change -> {
            change.group = newGroup;
            change.personTimes = number;
        });
    }

    /** So many things. */
    public Fact count(int number) {
        return with(change -> change.count = number);
    }

    /** So many minutes. */
    public Fact minutes(int number) {
        return with(change -> change.minutes = number);
    }

    /** About this venue or organisation. */
    public Fact about(UUID unit) {
        return with(change -> change.subject = unit);
    }

    /** With the grade of its evidence, A to D. */
    public Fact graded(String newGrade) {
        return with(change -> change.grade = newGrade);
    }

    /** For one person; null for heads nobody named. */
    public Fact of(@Nullable String ref) {
        return with(change -> change.personRef = ref);
    }

    /** With its amounts as the signed difference to what another event counted. */
    public Fact correcting(UUID event) {
        return with(change -> change.corrects = event);
    }

    private Fact with(Consumer<Change> said) {
        Change change = new Change(this);
        said.accept(change);
        return new Fact(
                kind,
                day,
                place,
                change.group,
                campaigns,
                tags,
                change.subject,
                change.grade,
                change.personTimes,
                change.minutes,
                change.count,
                change.personRef,
                change.corrects);
    }

    /** What may still be given once it is said what is counted, where and when. */
    private static final class Change {
        private @Nullable String group;
        private @Nullable UUID subject;
        private @Nullable String grade;
        private @Nullable Integer personTimes;
        private @Nullable Integer minutes;
        private @Nullable Integer count;
        private @Nullable String personRef;
        private @Nullable UUID corrects;

        private Change(Fact fact) {
            group = fact.group;
            subject = fact.subject;
            grade = fact.grade;
            personTimes = fact.personTimes;
            minutes = fact.minutes;
            count = fact.count;
            personRef = fact.personRef;
            corrects = fact.corrects;
        }
    }
}
