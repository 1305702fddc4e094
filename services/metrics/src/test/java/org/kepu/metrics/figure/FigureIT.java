package org.kepu.metrics.figure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.metrics.Api;
import org.kepu.metrics.Counted;
import org.kepu.metrics.PuyangRegister;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class FigureIT {

    private static final String TYPE = "org.kepu.events.session.held.v1";
    private static final String CAMPAIGN = "01920000-0000-7000-8000-000000000001";
    private static final String OTHER_CAMPAIGN = "01920000-0000-7000-8000-000000000002";

    @Test
    void shouldCountAnEventOnceHoweverOftenItIsRead() {
        // Given
        String place = place();
        SentEvent held = held(place, "2024-09-21");

        // When
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(held);
            writer.send(held);
            writer.send(held(place, "2024-09-21"));
        }

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> count(place, "") == 2);
        assertThat(figure(place, "").getLong("total.facts")).isEqualTo(2);
    }

    @Test
    void shouldCountALateFactOnTheDayItHappened() {
        // Given
        String place = place();

        // When
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(held(place, "2024-09-20"));
            writer.send(held(place, "2024-09-21"));
        }

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> count(place, "") == 1);
        assertThat(count(place, "&from=2024-09-20")).isEqualTo(2);
    }

    @Test
    void shouldOpenAFigureDownToItsFacts() {
        // Given
        String place = place();
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(held(place, "2024-09-21"));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> count(place, "") == 1);

        // When
        JsonPath figure = figure(place, "&label=campaign:" + CAMPAIGN);
        JsonPath facts = get(figure.getString("opensAt"), place);

        // Then
        assertThat(figure.getLong("total.count")).isEqualTo(1);
        assertThat(facts.getList("items.type")).isEqualTo(List.of(TYPE));
    }

    @Test
    void shouldCountASessionOfTwoCampaignsOnceInTheTotalAndOnceUnderEach() {
        // Given
        String place = place();

        // When
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(held(place, "2024-09-21", List.of(CAMPAIGN, OTHER_CAMPAIGN)));
        }

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> count(place, "") > 0);
        assertThat(count(place, "")).isEqualTo(1);
        assertThat(count(place, "&label=campaign:" + CAMPAIGN)).isEqualTo(1);
        assertThat(count(place, "&label=campaign:" + OTHER_CAMPAIGN)).isEqualTo(1);
    }

    @Test
    void shouldCutAttendanceByCountyAndGroupAndCountPeopleApartFromHeads() {
        // Given
        PuyangRegister.tell();
        String day = "2023-05-06";
        String county = "410922000000";
        String one = Counted.person();
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(
                    Counted.attendance(county, day, "farmers", 30, null, List.of()),
                    Counted.attendance(county, day, "seniors", 1, one, List.of()),
                    Counted.attendance(county, day, "seniors", 1, one, List.of()),
                    Counted.attendance(PuyangRegister.COUNTY, day, "seniors", 1, Counted.person(), List.of()));
        }
        Api operator = new Api(PuyangRegister.operator());
        String path = "/figures/attendance?place=" + PuyangRegister.CITY + "&from=" + day + "&to=" + day;

        // When
        await().atMost(Duration.ofSeconds(60)).until(() -> operator.get(path).getLong("total.personTimes") == 33);
        JsonPath cut = operator.get(path + "&by=child,group");

        // Then
        assertThat(cut.getLong("persons")).isEqualTo(2);
        assertThat(cut.getLong("headCounted")).isEqualTo(30);
        assertThat(cut.getList("rows.collect { it.key + ' ' + it.second + ' ' + it.amounts.personTimes }"))
                .containsExactly("410922000000 farmers 30", "410922000000 seniors 2", "410926000000 seniors 1");
    }

    @Test
    void shouldRefuseFiguresOfAnotherCounty() {
        // Given
        String token = Tokens.of("operator-1").grant("operator@410922000000").sign();

        // When
        int status = given().auth()
                .oauth2(token)
                .get("/api/metrics/v1/figures/session?place=410926000000&from=2024-09-21&to=2024-09-21")
                .statusCode();

        // Then
        assertThat(status).isEqualTo(403);
    }

    private static SentEvent held(String place, String day) {
        return held(place, day, List.of(CAMPAIGN));
    }

    private static SentEvent held(String place, String day, List<String> campaigns) {
        return SentEvent.of(
                        TYPE,
                        UUID.randomUUID().toString(),
                        1,
                        Map.of(
                                "activity",
                                UUID.randomUUID().toString(),
                                "startsAt",
                                day + "T09:00:00+08:00",
                                "endsAt",
                                day + "T11:00:00+08:00",
                                "fact",
                                Map.of(
                                        "kind",
                                        "session",
                                        "day",
                                        day,
                                        "place",
                                        place,
                                        "campaigns",
                                        campaigns,
                                        "tags",
                                        List.of("activity-kind:lecture"),
                                        "count",
                                        1)))
                .atPlace(place);
    }

    private static long count(String place, String more) {
        return figure(place, more).getLong("total.count");
    }

    private static JsonPath figure(String place, String more) {
        String from = more.contains("from=") ? "" : "&from=2024-09-21";
        return get("/api/metrics/v1/figures/session?place=" + place + from + "&to=2024-09-21" + more, place);
    }

    private static JsonPath get(String path, String place) {
        return given().auth()
                .oauth2(Tokens.of("operator-1").grant("operator@" + place).sign())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A place of this test's own: a grant at a place covers that place, in the register or not. */
    private static String place() {
        return "t" + UUID.randomUUID().toString().substring(0, 12);
    }
}
