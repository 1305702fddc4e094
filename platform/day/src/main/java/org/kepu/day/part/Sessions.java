package org.kepu.day.part;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;

/** Announces sessions beside the many: an activity of its own for each, in a village, under 全国科普日. */
final class Sessions {

    private Sessions() {}

    /**
     * What is announced.
     *
     * @param helpers how many volunteers it wants as guides, and how many more at the reception
     */
    record Wish(
            String organiser,
            String county,
            String kind,
            String title,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            int helpers) {}

    /** Publishes an activity with one session; the answer is the session's id. */
    static String announce(Day day, Wish wish) {
        String activity = Day.id(day.api()
                .post(
                        "activity.draft",
                        wish.organiser(),
                        "/api/events/v1/activities",
                        Map.of(
                                "title", wish.title(),
                                "kind", wish.kind(),
                                "place", wish.county(),
                                "campaigns", day.ids().getOrDefault(Activities.SCIENCE_DAY, List.of()))));
        Day.must(day.api()
                .change(
                        "activity.publish",
                        wish.organiser(),
                        "/api/events/v1/activities/" + activity + "/publication",
                        Map.of(),
                        1));
        return Day.id(day.api()
                .post(
                        "session.announce",
                        wish.organiser(),
                        "/api/events/v1/activities/" + activity + "/sessions",
                        Map.of(
                                "place", Spots.in(day, wish.county()),
                                "spot", "演示场地",
                                "startsAt", Day.text(wish.startsAt()),
                                "endsAt", Day.text(wish.endsAt()),
                                "wanted",
                                        List.of(
                                                Map.of("role", "guide", "count", wish.helpers()),
                                                Map.of("role", "reception", "count", wish.helpers())))));
    }
}
