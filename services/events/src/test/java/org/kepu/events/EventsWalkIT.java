package org.kepu.events;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.Walk;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class EventsWalkIT extends Walk {

    private static final String WALKER = "organiser-east";
    private static String activity = "";
    private static String session = "";
    private static String attendance = "";

    @Inject
    MovableTime time;

    @BeforeEach
    void things() {
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
        if (activity.isEmpty()) {
            activity = Scene.published();
            session = Scene.announce(activity, Scene.session());
            time.moveTo("2024-09-21T10:00:00+08:00");
            attendance = Scene.asOrganiser()
                    .body(Map.of("counts", List.of(Map.of("group", "farmers", "personTimes", 30))))
                    .post(Scene.API + "/sessions/" + session + "/attendance/head-counts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("records[0].id");
        }
        time.moveTo("2024-09-21T10:00:00+08:00");
    }

    @Override
    protected String staffToken() {
        return Tokens.staff(WALKER, "operator@" + Scene.CITY, "organiser@" + Scene.CITY, "dispatcher@" + Scene.CITY);
    }

    @Override
    protected Map<String, String> pathParameters() {
        return Map.of("activity", activity, "session", session, "account", "somebody");
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of("place", Scene.VILLAGE);
    }

    @Override
    protected Set<String> openToAnybodySignedIn() {
        return Set.of(
                "AttendanceResource_scan", "AttendanceResource_mine", "RequestResource_submit", "RequestResource_mine");
    }

    @Override
    protected Map<String, String> bodies() {
        return Map.of(
                "CampaignResource_draft",
                """
                {"name": "全国科普日（演示）", "kind": "science-day", "place": "%s", "startsOn": "2024-09-15", "endsOn": "2024-09-25"}
                """.formatted(Scene.COUNTY),
                "ActivityResource_draft",
                """
                {"title": "科普讲座（演示）", "summary": "听讲", "kind": "lecture", "place": "%s", "themes": ["farm-skills"]}
                """.formatted(Scene.COUNTY),
                "AnnouncedResource_announce",
                """
                {"place": "%s", "spot": "广场", "startsAt": "2024-09-22T09:00:00+08:00", "endsAt": "2024-09-22T11:00:00+08:00",
                 "wanted": [{"role": "guide", "count": 3}]}
                """.formatted(Scene.VILLAGE),
                "ParkedEventResource_replayAll",
                """
                {"consumer": "events.places"}
                """,
                "OrganiserResource_appoint",
                """
                {"account": "somebody"}
                """,
                "RollResource_record",
                """
                {"rows": [{"nonce": "%s", "name": "演示", "phone": "13900000009", "group": "farmers"}]}
                """.formatted(UUID.randomUUID()));
    }
}
