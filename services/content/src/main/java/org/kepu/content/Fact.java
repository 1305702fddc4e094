package org.kepu.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something counted (计数), as every counted event carries it: stands alone, amounts are signed. What is null is left out.
 *
 * @param kind a code of {@code fact-kind}
 * @param day the city's day on which it happened
 * @param place place code of that day
 * @param group the one primary group of the heads, {@code unspecified} included
 * @param campaigns campaigns it counts for
 * @param tags {@code <vocabulary>:<code>}, at most 24
 * @param minutes whole minutes, signed
 * @param count number of things, signed
 * @param personRef stands for the person counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fact(
        String kind,
        LocalDate day,
        String place,
        String group,
        List<String> campaigns,
        List<String> tags,
        @Nullable Integer minutes,
        int count,
        @Nullable String personRef) {

    /** The group of whoever belongs to none, or was not asked. */
    public static final String UNSPECIFIED = "unspecified";

    public Fact {
        campaigns = List.copyOf(campaigns);
        tags = List.copyOf(tags);
    }

    /** So many things, for nobody in particular. */
    public static Fact counting(String kind, LocalDate day, String place, List<String> tags, int count) {
        return new Fact(kind, day, place, UNSPECIFIED, List.of(), tags, null, count, null);
    }

    /** For people of this group. */
    public Fact among(String newGroup) {
        return new Fact(kind, day, place, newGroup, campaigns, tags, minutes, count, personRef);
    }

    /** For one person. */
    public Fact of(String ref) {
        return new Fact(kind, day, place, group, campaigns, tags, minutes, count, ref);
    }

    /** That took so many minutes. */
    public Fact minutes(int number) {
        return new Fact(kind, day, place, group, campaigns, tags, number, count, personRef);
    }
}
