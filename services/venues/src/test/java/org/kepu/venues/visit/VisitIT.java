package org.kepu.venues.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.account;
import static org.kepu.venues.Scene.asCounty;
import static org.kepu.venues.Scene.asResident;
import static org.kepu.venues.Scene.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.Scene;
import org.kepu.venues.opening.Days;

@QuarkusTest
@WithPostgres
@WithKafka
class VisitIT {

    @Inject
    MovableTime time;

    private final String manager = account();

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-21T09:30:00+08:00");
    }

    private static String visits(String venue) {
        return API + "/venue-visits/" + venue;
    }

    private static JsonNode fact(ReceivedEvent event) {
        return Scene.data(event).path("fact");
    }

    @Test
    void shouldCountHeadsByGroupAndCorrectThemByDifferences() {
        try (TopicReader facts = TopicReader.fromNow("kepu.venues.visit")) {
            // Given
            String venue = Scene.listed(manager);
            String opening = Days.published(manager, venue, "none", 1000);
            String reception = Days.receptionist(manager, venue);

            // When
            String id = asResident(reception)
                    .body(Map.of(
                            "opening",
                            opening,
                            "group",
                            "youth",
                            "heads",
                            46,
                            "finer",
                            List.of("left-behind-children")))
                    .post(visits(venue))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            Response corrected = step(
                    asResident(reception),
                    "/visits/" + id + "/corrections",
                    1,
                    Map.of("group", "seniors", "heads", 40, "reason", "wrong-group"));
            Response same = step(
                    asResident(reception),
                    "/visits/" + id + "/corrections",
                    2,
                    Map.of("heads", 40, "reason", "miscounted"));

            // Then
            corrected.then().statusCode(200).body("heads", equalTo(40), "group", equalTo("seniors"));
            same.then().statusCode(409).body("type", endsWith("visit-nothing-to-correct"));
            List<ReceivedEvent> told = facts.await(3, id);
            assertThat(told)
                    .extracting(event -> fact(event).path("personTimes").asInt())
                    .containsExactly(46, -46, 40);
            assertThat(told)
                    .extracting(event -> fact(event).path("group").asText())
                    .containsExactly("youth", "youth", "seniors");
            assertThat(fact(told.get(2)).path("corrects").asText())
                    .isEqualTo(told.get(0).id());
            assertThat(fact(told.get(0)).path("grade").asText()).isEqualTo("C");
            assertThat(fact(told.get(0)).path("tags").toString())
                    .contains("count-mode:head-count", "venue-kind:science-museum", "key-group:left-behind-children");
            assertThat(told.get(0).header("ce_place")).isEqualTo(Scene.VILLAGE);
            assertThat(fact(told.get(0)).has("personRef")).isFalse();
            asResident(reception).get(API + "/visits/" + id).then().body("lines.heads", contains(46, -46, 40));
        }
    }

    @Test
    void shouldTakeABookingCodeOnceForAtMostThoseWhoBooked() {
        try (TopicReader facts = TopicReader.fromNow("kepu.venues.visit")) {
            // Given
            String venue = Scene.listed(manager);
            String opening = Days.published(manager, venue, "required", 100);
            String code = Days.book(account(), opening, 4).path("code");
            Map<String, Object> shown = Map.of("code", code.toLowerCase(java.util.Locale.ROOT), "heads", 3);

            // When
            Response tooMany =
                    asResident(manager).body(Map.of("code", code, "heads", 5)).post(visits(venue) + "/arrivals");
            Response arrived = asResident(manager).body(shown).post(visits(venue) + "/arrivals");
            Response again = asResident(manager).body(shown).post(visits(venue) + "/arrivals");
            Response wrong =
                    asResident(manager).body(Map.of("code", "AAAAAAAA")).post(visits(venue) + "/arrivals");

            // Then
            tooMany.then().statusCode(422).body("type", endsWith("visit-party-larger"));
            arrived.then()
                    .statusCode(201)
                    .body("heads", equalTo(3), "mode", equalTo("booking-code"), "grade", equalTo("B"));
            again.then().statusCode(409).body("type", endsWith("visit-code-used"));
            wrong.then().statusCode(422).body("type", endsWith("visit-code-unknown"));
            ReceivedEvent told = facts.awaitOne(arrived.path("id"));
            assertThat(fact(told).path("personTimes").asInt()).isEqualTo(3);
            assertThat(fact(told).path("personRef").asText()).hasSize(32);
            assertThat(Scene.data(told).path("evidence").asText()).isEqualTo("staff-scan");
        }
    }

    @Test
    void shouldLeaveTheDeskToThoseWhoWorkAtIt() {
        // Given
        String venue = Scene.listed(manager);
        Map<String, Object> heads = Map.of("group", "youth", "heads", 5);
        String id = asResident(manager).body(heads).post(visits(venue)).path("id");

        // When
        Response operator = asCounty().body(heads).post(visits(venue));
        Response list = asCounty().get(visits(venue));
        Response stranger = asResident(account()).get(API + "/visits/" + id);
        Response correction =
                step(asCounty(), "/visits/" + id + "/corrections", 1, Map.of("heads", 1, "reason", "miscounted"));

        // Then
        operator.then().statusCode(403);
        list.then().statusCode(403);
        stranger.then().statusCode(404);
        correction.then().statusCode(404);
        asResident(manager).get(visits(venue)).then().body("items.heads", contains(5));
    }

    @Test
    void shouldCountNobodyAtAnOpeningThatHasNotComeOrWasCalledOff() {
        // Given
        String venue = Scene.listed(manager);
        time.moveTo("2024-09-20T09:30:00+08:00");
        String opening = Days.published(manager, venue, "none", 1000);
        Map<String, Object> heads = Map.of("opening", opening, "group", "youth", "heads", 5);

        // When
        Response tooEarly = asResident(manager).body(heads).post(visits(venue));
        step(asResident(manager), "/openings/" + opening + "/cancellation", 1, Map.of("reason", "weather"));
        time.moveTo("2024-09-21T09:30:00+08:00");
        Response calledOff = asResident(manager).body(heads).post(visits(venue));
        Response elsewhere = asResident(manager).body(heads).post(visits(Scene.listed(manager)));

        // Then
        tooEarly.then().statusCode(409).body("type", endsWith("visit-not-open"));
        calledOff.then().statusCode(409);
        elsewhere.then().statusCode(404);
    }
}
