package org.kepu.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.testkit.SentEvent;

/** Events of other services that metrics counts, as short as a test needs them. */
public final class Counted {

    private Counted() {}

    /** A base (科普教育基地) of city level; each is a venue of its own. */
    public static SentEvent base(String id, long version, String place, Map<String, String> interval) {
        Map<String, Object> holding = new HashMap<>(Map.of(
                "id",
                id,
                "kind",
                "recognition",
                "code",
                "science-education-base",
                "level",
                "city",
                "place",
                place,
                "subject",
                id));
        holding.putAll(interval);
        boolean ended = interval.containsKey("endedOn");
        String type = ended ? "withdrawn" : "conferred";
        Map<String, Object> data =
                new HashMap<>(Map.of("kind", "science-education-base", "level", "city", "holding", holding));
        if (ended) {
            data.put("reason", "withdrawn");
        }
        return SentEvent.of("org.kepu.venues.recognition." + type + ".v1", id, version, data)
                .atPlace(place);
    }

    /** A science informant (科普信息员) of a village. */
    public static SentEvent informant(String id, long version, String village, Map<String, String> interval) {
        Map<String, Object> holding = new HashMap<>(Map.of(
                "id", id, "kind", "appointment", "code", "science-informant", "place", village, "subject", village));
        holding.putAll(interval);
        return SentEvent.of(
                        "org.kepu.volunteers.appointment.appointed.v1",
                        id,
                        version,
                        Map.of("role", "science-informant", "place", village, "holding", holding))
                .atPlace(village);
    }

    /** Somebody, or a number of heads, attended. */
    public static SentEvent attendance(
            String place, String day, String group, int personTimes, @Nullable String personRef, List<String> tags) {
        Map<String, Object> fact = new HashMap<>(Map.of(
                "kind",
                "attendance",
                "day",
                day,
                "place",
                place,
                "group",
                group,
                "campaigns",
                List.of(),
                "tags",
                new ArrayList<>(tags),
                "personTimes",
                personTimes,
                "grade",
                "B"));
        if (personRef != null) {
            fact.put("personRef", personRef);
        }
        return SentEvent.of(
                        "org.kepu.events.attendance.recorded.v1",
                        uuid(),
                        1,
                        Map.of(
                                "session",
                                uuid(),
                                "activity",
                                uuid(),
                                "mode",
                                personRef == null ? "head-count" : "by-name",
                                "evidence",
                                "staff-scan",
                                "fact",
                                fact))
                .atPlace(place);
    }

    /** Two references are one person. */
    public static SentEvent linked(String old, String joined) {
        return SentEvent.of("org.kepu.volunteers.person.linked.v1", uuid(), 1, Map.of("old", old, "new", joined));
    }

    public static String uuid() {
        return UUID.randomUUID().toString();
    }

    /** A person's reference of a test's own. */
    public static String person() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
