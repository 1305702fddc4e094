package org.kepu.day;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.kepu.day.count.Answer;
import org.kepu.day.count.AnswerLog;
import org.kepu.day.play.Api;
import org.kepu.day.play.CityClock;

/**
 * The day being played and what its parts know of one another: ids the platform gave out, nothing counted.
 *
 * @param seed printed, so that a day that went wrong can be played again
 */
public record Day(Api api, CityClock clock, AnswerLog log, DaySize size, long seed, Map<String, List<String>> ids) {

    /** National Science Day 2024 in Puyang. */
    public static final LocalDate DATE = LocalDate.of(2024, 9, 21);

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final String CITY = "410900000000";
    public static final String CITY_OPERATOR = "city-operator";

    /** The county in which the day's volunteers live: 范县. */
    public static final String COUNTY = "410926000000";

    public static final String COUNTY_OPERATOR = "county-operator-410926";

    public Day(Api api, CityClock clock, AnswerLog log, DaySize size, long seed) {
        this(api, clock, log, size, seed, new ConcurrentHashMap<>());
    }

    /** A source of chance for one part, the same for the same seed whatever the other parts do. */
    public RandomGenerator random(String part) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + part.hashCode());
    }

    /** A moment of the day. */
    public static OffsetDateTime at(int hour, int minute) {
        return DATE.atTime(hour, minute).atZone(ZONE).toOffsetDateTime();
    }

    /** A moment as it is sent: RFC 3339 with seconds and offset. */
    public static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    /** Says that the platform's answer must be a yes, because the day cannot go on without. */
    public static Answer must(Answer answer) {
        if (!answer.accepted()) {
            throw new IllegalStateException(answer.step() + ": " + answer.method() + " " + answer.path()
                    + " was answered " + answer.status() + " " + answer.got());
        }
        return answer;
    }

    /** The id in an accepted answer. */
    public static String id(Answer answer) {
        return must(answer).got().path("id").asText();
    }
}
