package org.kepu.venues.opening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.account;
import static org.kepu.venues.Scene.asCounty;
import static org.kepu.venues.Scene.asResident;
import static org.kepu.venues.Scene.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class OpeningIT {

    @Inject
    MovableTime time;

    private final String manager = account();

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T09:00:00+08:00");
    }

    private static Response seen(String id) {
        return given().get(API + "/openings/" + id);
    }

    @Test
    void shouldPublishForAllCampaignsAroundTheOneNamedAndCountWhenClosed() {
        try (TopicReader topics = TopicReader.fromNow("kepu.venues.opening");
                TopicWriter events = new TopicWriter()) {
            // Given
            String around = Ids.next().toString();
            String campaign = Ids.next().toString();
            events.send(SentEvent.state(
                    "events",
                    "campaign",
                    campaign,
                    1,
                    Map.of(
                            "id",
                            campaign,
                            "kind",
                            "science-day",
                            "name",
                            "演示科普日",
                            "place",
                            Scene.CITY,
                            "startsOn",
                            "2024-09-15",
                            "endsOn",
                            "2024-09-25",
                            "status",
                            "open",
                            "within",
                            List.of(around))));
            Map<String, Object> body = Days.opening(Scene.listed(manager), "required", 100);
            body.put("walkIns", 20);
            body.put("campaigns", List.of(campaign));

            // When
            await().until(() ->
                    asResident(manager).body(body).post(API + "/openings").statusCode() == 201);
            ReceivedEvent published = topics.awaitAtLeast(
                            1,
                            "published",
                            event -> Scene.data(event).path("venue").asText().equals(body.get("venue")))
                    .getFirst();
            String id = published.subject();
            Response early = step(asResident(manager), "/openings/" + id + "/closing", 1);
            time.moveTo("2024-09-21T17:30:00+08:00");
            Response closed = step(asResident(manager), "/openings/" + id + "/closing", 1);

            // Then
            early.then().statusCode(409).body("type", endsWith("opening-not-over"));
            closed.then().statusCode(200).body("status", equalTo("closed"), "left", equalTo(80));
            assertThat(Scene.data(published).path("campaigns").toString()).contains(campaign, around);
            ReceivedEvent fact = topics.awaitOne("org.kepu.venues.opening.closed.v1", id);
            assertThat(Scene.data(fact).path("fact").path("day").asText()).isEqualTo("2024-09-21");
            assertThat(Scene.data(fact).path("fact").path("count").asInt()).isOne();
            assertThat(fact.header("ce_place")).isEqualTo(Scene.VILLAGE);
        }
    }

    @Test
    void shouldTellEachPersonWhoBookedOnceThatItIsMovedAndThatItIsOff() {
        try (TopicReader topics = TopicReader.fromNow("kepu.venues.notice", "kepu.venues.booking")) {
            // Given
            String venue = Scene.listed(manager);
            String id = Days.published(manager, venue, "required", 50);
            String booking = Days.book(account(), id, 3).path("id");
            String other = Days.book(account(), id, 2).path("id");
            Map<String, Object> later = Days.opening(venue, "required", 50);
            later.put("startsAt", "2024-09-21T10:00:00+08:00");

            // When
            asResident(manager)
                    .header("If-Match", "\"1\"")
                    .body(later)
                    .put(API + "/openings/" + id)
                    .then()
                    .statusCode(200);
            Response off =
                    step(asResident(manager), "/openings/" + id + "/cancellation", 2, Map.of("reason", "weather"));

            // Then
            off.then().statusCode(200).body("status", equalTo("cancelled"), "reason", equalTo("weather"));
            List<ReceivedEvent> told = topics.awaitAtLeast(
                    4,
                    "moved and cancelled",
                    event -> event.type().contains("notice")
                            && Scene.data(event)
                                    .path("parameters")
                                    .path("openingId")
                                    .asText()
                                    .equals(id));
            assertThat(told)
                    .extracting(event -> Scene.data(event).path("dedupeKey").asText())
                    .containsExactlyInAnyOrder(
                            "opening-moved:" + booking + ":2",
                            "opening-moved:" + other + ":2",
                            "opening-cancelled:" + booking,
                            "opening-cancelled:" + other);
            ReceivedEvent given = topics.awaitOne("org.kepu.venues.booking.cancelled.v1", booking);
            assertThat(Scene.data(given).path("fact").path("count").asInt()).isEqualTo(-3);
            assertThat(Scene.data(given).path("reason").asText()).isEqualTo("weather");
        }
    }

    @Test
    void shouldNotTakePlacesAwayThatAreBooked() {
        // Given
        String venue = Scene.listed(manager);
        String id = Days.published(manager, venue, "required", 10);
        Days.book(account(), id, 5).then().statusCode(201);

        // When
        Response fewer = asResident(manager)
                .header("If-Match", "\"1\"")
                .body(Days.opening(venue, "required", 4))
                .put(API + "/openings/" + id);
        Response more = asResident(manager)
                .header("If-Match", "\"1\"")
                .body(Days.opening(venue, "required", 6))
                .put(API + "/openings/" + id);

        // Then
        fewer.then().statusCode(409).body("type", endsWith("opening-capacity-below-taken"));
        more.then().statusCode(200).body("left", equalTo(1));
    }

    @Test
    void shouldCloseByItselfADayAfterItsEndAndCallOffWhatAClosedVenueHadPublished() {
        // Given
        String venue = Scene.listed(manager);
        String forgotten = Days.published(manager, venue, "none", 100);
        String closing = Scene.listed(manager);
        String calledOff = Days.published(manager, closing, "required", 100);

        // When
        step(asResident(manager), "/venues/" + closing + "/closing", 2, Map.of("reason", "closed"))
                .then()
                .statusCode(200);
        time.moveTo("2024-09-22T17:00:01+08:00");

        // Then
        seen(calledOff).then().body("status", equalTo("cancelled"), "reason", equalTo("venue-unavailable"));
        await().untilAsserted(() -> seen(forgotten).then().body("status", equalTo("closed")));
    }

    @Test
    void shouldLetOnlyManagersOfAListedVenuePublish() {
        // Given
        String venue = Scene.listed(manager);
        String reception = Days.receptionist(manager, venue);
        String waiting = Scene.registered(manager);

        // When
        Response byOperator = asCounty().body(Days.opening(venue, "none", 10)).post(API + "/openings");
        Response byReception =
                asResident(reception).body(Days.opening(venue, "none", 10)).post(API + "/openings");
        Response notListed =
                asResident(manager).body(Days.opening(waiting, "none", 10)).post(API + "/openings");
        Response hidden =
                asResident(account()).body(Days.opening(waiting, "none", 10)).post(API + "/openings");

        // Then
        byOperator.then().statusCode(403);
        byReception.then().statusCode(403);
        notListed.then().statusCode(409).body("type", endsWith("opening-venue-not-listed"));
        hidden.then().statusCode(404);
    }

    @Test
    void shouldNameEveryFaultOfAnOpening() {
        // Given
        Map<String, Object> body = Days.opening(Scene.listed(manager), "required", 10);
        body.remove("capacity");
        body.put("endsAt", "2024-09-21T08:00:00+08:00");
        body.put("mode", "by-post");
        body.put("campaigns", List.of(Ids.next().toString()));

        // When
        Response response = asResident(manager).body(body).post(API + "/openings");

        // Then
        response.then().statusCode(422).body("errors.field", hasItem("endsAt")).body("errors.field", hasItem("mode"));
        response.then().body("errors.field", hasItem("campaigns[0]"));
    }

    @Test
    void shouldListOpeningsByPlaceInTheOrderTheyBegin() {
        // Given
        String venue = Scene.listed(manager);
        String nine = Days.published(manager, venue, "none", 10);
        Map<String, Object> early = Days.opening(venue, "none", 10);
        early.put("startsAt", "2024-09-21T08:00:00+08:00");
        String eight = asResident(manager).body(early).post(API + "/openings").path("id");

        // When
        Response list = given().queryParams(
                        "venue", venue, "place", Scene.COUNTY, "from", "2024-09-21", "to", "2024-09-21")
                .get(API + "/openings");
        Response nextDay =
                given().queryParams("venue", venue, "from", "2024-09-22").get(API + "/openings");

        // Then
        list.then().body("items.id", contains(eight, nine));
        nextDay.then().body("items.size()", equalTo(0));
    }
}
