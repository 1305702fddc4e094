package org.kepu.venues.venue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.account;
import static org.kepu.venues.Scene.as;
import static org.kepu.venues.Scene.asCity;
import static org.kepu.venues.Scene.asCounty;
import static org.kepu.venues.Scene.asOtherCounty;
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
import org.kepu.security.personal.PersonRefs;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class VenueIT {

    @Inject
    MovableTime time;

    @Inject
    PersonRefs refs;

    private final String manager = account();

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T09:00:00+08:00");
    }

    private static Response seen(String id) {
        return given().get(API + "/venues/" + id);
    }

    @Test
    void shouldListAVenueTheCountyCheckedAndTellEverybody() {
        try (TopicReader topics =
                TopicReader.fromNow("kepu.venues.venue", "kepu.venues.venue.state", "kepu.venues.notice")) {
            // Given
            Map<String, Object> body = Scene.venue(Scene.VILLAGE);
            body.put("openedOn", "2024-05-01");
            String id = asResident(manager).body(body).post(API + "/venues").path("id");
            int before = seen(id).statusCode();

            // When
            Response listed = step(asCounty(), "/venues/" + id + "/listing", 1);

            // Then
            assertThat(before).isEqualTo(404);
            listed.then().statusCode(200).header("ETag", "\"2\"").body("status", equalTo("listed"));
            seen(id).then().statusCode(200).body("demonstration", equalTo(true));
            ReceivedEvent fact = topics.awaitOne("org.kepu.venues.venue.registered.v1", id);
            JsonNode holding = Scene.data(fact).path("holding");
            assertThat(fact.header("ce_place")).isEqualTo(Scene.VILLAGE);
            assertThat(holding.path("grantedOn").asText()).isEqualTo("2024-05-01");
            assertThat(holding.path("subject").asText()).isEqualTo(id);
            ReceivedEvent state = topics.awaitOne("org.kepu.venues.venue.state.v1", id);
            assertThat(Scene.data(state).path("status").asText()).isEqualTo("listed");
            topics.awaitAtLeast(
                    1,
                    "the manager is told",
                    event -> Scene.data(event)
                            .path("dedupeKey")
                            .asText()
                            .equals("venue-listed:" + id + ":2:" + refs.of(manager)));
        }
    }

    @Test
    void shouldTellTheManagerWhyTheCountyRefusedAndTakeAChangedVenueAgain() {
        try (TopicReader notices = TopicReader.fromNow("kepu.venues.notice")) {
            // Given
            String id = Scene.registered(manager);

            // When
            Response refused =
                    step(asCounty(), "/venues/" + id + "/refusal", 1, Map.of("reason", "incomplete", "words", "请补充地址"));
            Response shown = asResident(manager).get(API + "/venues/" + id);
            Response again = asResident(manager)
                    .header("If-Match", "\"2\"")
                    .body(Scene.venue(Scene.VILLAGE))
                    .put(API + "/venues/" + id);

            // Then
            refused.then().statusCode(200).body("status", equalTo("refused"));
            shown.then().body("reason", equalTo("incomplete"), "words", equalTo("请补充地址"));
            again.then().statusCode(200).body("status", equalTo("submitted"));
            String key = "venue-sent-back:" + id + ":2:" + refs.of(manager);
            JsonNode told = Scene.data(notices.awaitAtLeast(
                            1,
                            "the manager is told",
                            event ->
                                    Scene.data(event).path("dedupeKey").asText().equals(key))
                    .getFirst());
            assertThat(told.path("template").asText()).isEqualTo("venue-sent-back");
            assertThat(told.path("parameters").path("reasonCode").asText()).isEqualTo("incomplete");
            assertThat(told.toString()).doesNotContain("请补充地址");
        }
    }

    @Test
    void shouldNotLetSomebodyListWhatHeRegistered() {
        // Given
        String both = Tokens.staff("both", "operator@" + Scene.COUNTY);
        String id =
                as(both).body(Scene.venue(Scene.VILLAGE)).post(API + "/venues").path("id");

        // When
        Response own = step(as(both), "/venues/" + id + "/listing", 1);

        // Then
        assertThatProblem(own).is("urn:kepu:problem:venue-own-check", 409).saysIn("zh-CN");
    }

    @Test
    void shouldSuspendReopenAndCloseWithTheWholeIntervalInEachFact() {
        try (TopicReader facts = TopicReader.fromNow("kepu.venues.venue")) {
            // Given
            String id = Scene.listed(manager);

            // When
            Response suspended = step(
                    asResident(manager),
                    "/venues/" + id + "/suspension",
                    2,
                    Map.of("reason", "safety", "until", "2024-10-01"));
            Response reopened = step(asResident(manager), "/venues/" + id + "/reopening", 3);
            Response closed = step(asCounty(), "/venues/" + id + "/closing", 4, Map.of("reason", "closed"));
            Response after = step(asResident(manager), "/venues/" + id + "/reopening", 5);

            // Then
            suspended.then().statusCode(200).body("status", equalTo("suspended"), "day", equalTo("2024-10-01"));
            reopened.then().statusCode(200).body("status", equalTo("listed"));
            closed.then().statusCode(200).body("status", equalTo("closed"));
            after.then().statusCode(409).body("type", endsWith("venue-wrong-state"));
            List<ReceivedEvent> told = facts.await(3, id);
            assertThat(told)
                    .extracting(ReceivedEvent::type)
                    .containsExactly(
                            "org.kepu.venues.venue.registered.v1",
                            "org.kepu.venues.venue.suspended.v1",
                            "org.kepu.venues.venue.closed.v1");
            JsonNode holding = Scene.data(told.getLast()).path("holding");
            assertThat(holding.path("validFrom").asText()).isEqualTo("2024-09-20");
            assertThat(holding.path("endedOn").asText()).isEqualTo("2024-09-20");
            assertThat(holding.path("endReason").asText()).isEqualTo("closed");
        }
    }

    @Test
    void shouldTellThatAVenueCountsDifferentlyOnlyWhereItDoes() {
        try (TopicReader facts = TopicReader.fromNow("kepu.venues.venue")) {
            // Given
            Map<String, Object> body = Scene.venue(Scene.VILLAGE);
            String id = asResident(manager).body(body).post(API + "/venues").path("id");
            step(asCounty(), "/venues/" + id + "/listing", 1);

            // When
            body.put("hours", "周六 9:00–17:00");
            asResident(manager)
                    .header("If-Match", "\"2\"")
                    .body(body)
                    .put(API + "/venues/" + id)
                    .then()
                    .statusCode(200);
            body.put("kind", "museum");
            asResident(manager)
                    .header("If-Match", "\"3\"")
                    .body(body)
                    .put(API + "/venues/" + id)
                    .then()
                    .statusCode(200);

            // Then
            List<ReceivedEvent> told = facts.await(2, id);
            assertThat(told.getLast().type()).isEqualTo("org.kepu.venues.venue.updated.v1");
            assertThat(told.getLast().version()).isEqualTo(4);
        }
    }

    @Test
    void shouldGiveAndTakeTheRightsOfAVenueAtOnce() {
        // Given
        String id = Scene.listed(manager);
        String second = account();

        // When
        Response stranger = step(asResident(second), "/venues/" + id + "/suspension", 2, Map.of("reason", "weather"));
        asResident(manager)
                .body(Map.of("account", second, "role", "manager"))
                .post(API + "/venue-staff/" + id)
                .then()
                .statusCode(204);
        Response asManager = step(asResident(second), "/venues/" + id + "/suspension", 2, Map.of("reason", "weather"));
        asResident(second)
                .delete(API + "/venue-staff/" + id + "/manager/" + manager)
                .then()
                .statusCode(204);
        Response dismissed = step(asResident(manager), "/venues/" + id + "/reopening", 3);
        Response last = asResident(second).delete(API + "/venue-staff/" + id + "/manager/" + second);

        // Then
        stranger.then().statusCode(403);
        asManager.then().statusCode(200);
        dismissed.then().statusCode(403);
        last.then().statusCode(409).body("type", endsWith("venue-last-manager"));
        asCounty().get(API + "/venue-staff/" + id).then().body("account", contains(second));
        asResident(second).get(API + "/my/venues").then().body("id", contains(id));
    }

    @Test
    void shouldShowTheVillageFirstThenTheTownshipThenTheCounty() {
        // Given
        String inVillage = Scene.listed(manager, Scene.VILLAGE);
        String nextDoor = Scene.listed(manager, Scene.NEXT_VILLAGE);
        String inCounty = Scene.listed(manager, Scene.COUNTY);
        String far = Scene.listed(manager, Scene.FAR_VILLAGE);

        // When
        List<Map<String, Object>> near = given().queryParam("limit", 200)
                .get(API + "/venues/near/" + Scene.VILLAGE)
                .then()
                .statusCode(200)
                .extract()
                .path("items");

        // Then
        List<Object> ids = near.stream().map(each -> each.get("id")).toList();
        assertThat(ids).containsSubsequence(inVillage, nextDoor, inCounty).doesNotContain(far);
        assertThat(near.stream().map(each -> (Integer) each.get("near")).toList())
                .isSorted();
    }

    @Test
    void shouldListByPlaceAndHideWhatWaitsFromOtherCounties() {
        // Given
        String listed = Scene.listed(manager);
        String waiting = Scene.registered(manager);

        // When
        Response here = given().queryParams("place", Scene.TOWNSHIP, "kind", "science-museum", "limit", 200)
                .get(API + "/venues");
        Response waitingHere = asCounty()
                .queryParams("place", Scene.COUNTY, "status", "submitted", "limit", 200)
                .get(API + "/venues");
        Response nosy = asOtherCounty()
                .queryParams("place", Scene.COUNTY, "status", "submitted")
                .get(API + "/venues");

        // Then
        here.then().body("items.id", hasItem(listed)).body("items.id", not(hasItem(waiting)));
        waitingHere.then().body("items.id", hasItem(waiting));
        nosy.then().statusCode(403);
        asOtherCounty().get(API + "/venues/" + waiting).then().statusCode(404);
    }

    @Test
    void shouldLeaveAnEntryOfEveryStep() {
        // Given
        String id = Scene.listed(manager);

        // When
        Response trail = asCity().queryParams("place", Scene.CITY, "type", "venue", "id", id)
                .get(API + "/audit");

        // Then
        trail.then().body("items.action", hasItem("venue.list")).body("items.action", hasItem("venue.register"));
    }
}
