package org.kepu.day.part;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;

/** Sessions only volunteers need: a whole day of help, and a fair that more want to help at than it has places. */
final class Extra {

    private Extra() {}

    /** Announces one session of an activity of its own, in Science Day, and returns its id. */
    static String session(Day day, String title, OffsetDateTime starts, int hours, int volunteers) {
        String activity = Day.id(day.api()
                .post(
                        "extra.draft",
                        Activities.ORGANISER,
                        "/api/events/v1/activities",
                        Map.of(
                                "title",
                                title,
                                "kind",
                                "community-exhibition",
                                "place",
                                Day.COUNTY,
                                "campaigns",
                                day.ids().getOrDefault(Activities.SCIENCE_DAY, List.of()))));
        Day.must(day.api()
                .change(
                        "extra.publish",
                        Activities.ORGANISER,
                        "/api/events/v1/activities/" + activity + "/publication",
                        Map.of(),
                        1));
        return Day.id(day.api()
                .post(
                        "extra.announce",
                        Activities.ORGANISER,
                        "/api/events/v1/activities/" + activity + "/sessions",
                        Map.of(
                                "place",
                                Spots.in(day, Day.COUNTY),
                                "spot",
                                "演示广场",
                                "startsAt",
                                Day.text(starts),
                                "endsAt",
                                Day.text(starts.plusHours(hours)),
                                "wanted",
                                List.of(
                                        Map.of("role", "guide", "count", volunteers),
                                        Map.of("role", "reception", "count", 2)))));
    }
}
