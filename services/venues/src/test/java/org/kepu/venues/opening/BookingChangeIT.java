package org.kepu.venues.opening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.account;
import static org.kepu.venues.Scene.asCounty;
import static org.kepu.venues.Scene.asResident;
import static org.kepu.venues.Scene.step;
import static org.kepu.venues.Scene.tag;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class BookingChangeIT {

    private static final int ASKING = 40;
    private static final int PLACES = 100;

    @Inject
    MovableTime time;

    private final String manager = account();

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T09:00:00+08:00");
    }

    private static int left(String opening) {
        return given().get(API + "/openings/" + opening).path("left");
    }

    private static Response change(RequestSpecification who, String booking, long version, Map<String, ?> body) {
        return who.header("If-Match", tag(version)).body(body).put(API + "/bookings/" + booking);
    }

    private static JsonNode fact(ReceivedEvent event) {
        return Scene.data(event).path("fact");
    }

    @Test
    void shouldGiveExactlyTheLastPlacesWhereManyEnlargeTheirPartiesAtOnce() throws Exception {
        // Given
        String opening = Days.published(manager, Scene.listed(manager), "required", PLACES);
        List<Callable<Integer>> asking = new ArrayList<>();
        for (int i = 0; i < ASKING; i++) {
            String resident = account();
            String booking = Days.book(resident, opening, 1).path("id");
            asking.add(() -> change(asResident(resident), booking, 1, Map.of("partySize", 4))
                    .statusCode());
        }

        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> answer : crowd.invokeAll(asking)) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).containsOnly(200, 409);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize((PLACES - ASKING) / 3);
        assertThat(left(opening)).isZero();
    }

    @Test
    void shouldChangeTheOneBookingOnceWhereItIsAskedTwiceFromTheSameVersion() throws Exception {
        // Given
        String opening = Days.published(manager, Scene.listed(manager), "required", 20);
        String resident = account();
        String booking = Days.book(resident, opening, 1).path("id");
        Callable<Integer> four = () ->
                change(asResident(resident), booking, 1, Map.of("partySize", 4)).statusCode();

        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : both.invokeAll(List.of(four, four))) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(left(opening)).isEqualTo(16);
    }

    @Test
    void shouldCountTheSignedDifferencesOfAChangeAndNothingAfterItIsGivenBack() {
        try (TopicReader facts = TopicReader.fromNow("kepu.venues.booking")) {
            // Given
            String opening = Days.published(manager, Scene.listed(manager), "required", 10);
            String resident = account();
            String id = Days.book(resident, opening, 2).path("id");

            // When
            Response larger = change(asResident(resident), id, 1, Map.of("partySize", 5));
            Response same = change(asResident(resident), id, 2, Map.of("partySize", 5, "group", "youth"));
            Response regrouped = change(asResident(resident), id, 2, Map.of("partySize", 3, "group", "seniors"));
            int leftOver = left(opening);
            step(asResident(resident), "/bookings/" + id + "/cancellation", 3, Map.of())
                    .then()
                    .statusCode(200);

            // Then
            larger.then()
                    .statusCode(200)
                    .header("ETag", tag(2))
                    .body("partySize", equalTo(5), "group", equalTo("youth"));
            same.then().statusCode(200).header("ETag", tag(2));
            regrouped.then().statusCode(200).body("version", equalTo(3), "group", equalTo("seniors"));
            assertThat(leftOver).isEqualTo(7);
            assertThat(left(opening)).isEqualTo(10);
            List<ReceivedEvent> told = facts.await(5, id);
            assertThat(told)
                    .extracting(event -> fact(event).path("count").asInt())
                    .containsExactly(2, 3, -5, 3, -3);
            assertThat(told)
                    .extracting(event -> fact(event).path("group").asText())
                    .containsExactly("youth", "youth", "youth", "seniors", "seniors");
            assertThat(told.subList(1, 5))
                    .extracting(event -> fact(event).path("corrects").asText())
                    .containsOnly(told.getFirst().id());
        }
    }

    @Test
    void shouldChangeNothingBeyondWhatIsLeftTooLateOrFromAnOldVersion() {
        // Given
        String opening = Days.published(manager, Scene.listed(manager), "required", 6);
        String resident = account();
        String id = Days.book(resident, opening, 2).path("id");
        Days.book(account(), opening, 2).then().statusCode(201);

        // When
        Response full = change(asResident(resident), id, 1, Map.of("partySize", 5));
        Response tooLarge = change(asResident(resident), id, 1, Map.of("partySize", 6));
        Response nobody = change(asResident(resident), id, 1, Map.of("partySize", 0));
        Response noGroup = change(asResident(resident), id, 1, Map.of("partySize", 2, "group", "martians"));
        Response old = change(asResident(resident), id, 9, Map.of("partySize", 3));
        Response unseen = asResident(resident).body(Map.of("partySize", 3)).put(API + "/bookings/" + id);
        Response stranger = change(asResident(account()), id, 1, Map.of("partySize", 3));
        Response operator = change(asCounty(), id, 1, Map.of("partySize", 3));
        time.moveTo("2024-09-21T07:00:01+08:00");
        Response late = change(asResident(resident), id, 1, Map.of("partySize", 1));

        // Then
        assertThatProblem(full).is("urn:kepu:problem:booking-full", 409).saysIn("zh-CN");
        tooLarge.then().statusCode(422).body("type", endsWith("booking-party-too-large"));
        nobody.then().statusCode(422).body("errors.field", contains("partySize"));
        noGroup.then().statusCode(422).body("errors.field", contains("group"));
        old.then().statusCode(412);
        unseen.then().statusCode(428);
        stranger.then().statusCode(404);
        operator.then().statusCode(404);
        late.then().statusCode(409).body("type", endsWith("booking-too-late"));
        asResident(resident).get(API + "/bookings/" + id).then().body("partySize", equalTo(2), "version", equalTo(1));
        assertThat(left(opening)).isEqualTo(2);
    }

    @Test
    void shouldLetTheDeskChangeABookingUntilTheEndKeepItInTheTrailAndTellWhoBooked() {
        try (TopicReader notices = TopicReader.fromNow("kepu.venues.notice")) {
            // Given
            String venue = Scene.listed(manager);
            String opening = Days.published(manager, venue, "required", 10);
            String reception = Days.receptionist(manager, venue);
            String own = Days.book(account(), opening, 2).path("id");
            Map<String, Object> caller = Map.of("partySize", 2, "name", "演示", "phone", "13900000005", "consent", true);
            String others = asResident(reception)
                    .body(caller)
                    .post(API + "/opening-bookings/" + opening + "/others")
                    .path("id");
            time.moveTo("2024-09-21T10:00:00+08:00");

            // When
            Response byPhone = change(asResident(reception), others, 1, Map.of("partySize", 3, "group", "seniors"));
            Response ofSomebody = change(asResident(reception), own, 1, Map.of("partySize", 1));
            time.moveTo("2024-09-21T17:00:01+08:00");
            Response over = change(asResident(reception), own, 2, Map.of("partySize", 2));

            // Then
            byPhone.then().statusCode(200).body("partySize", equalTo(3), "group", equalTo("seniors"));
            ofSomebody.then().statusCode(200).body("partySize", equalTo(1));
            over.then().statusCode(409);
            notices.awaitAtLeast(
                    1,
                    "who booked is told",
                    event -> Scene.data(event).path("dedupeKey").asText().equals("booking-changed:" + own + ":2"));
            asCounty()
                    .queryParams(Map.of("place", Scene.VILLAGE, "type", "booking", "id", others))
                    .get(API + "/audit")
                    .then()
                    .body("items.action", contains("booking.change", "booking.make-for-another"))
                    .body("items[0].details.partySizeBefore", equalTo(2));
        }
    }

    @Test
    void shouldTellWhoBookedThatTheVenueTookItBack() {
        // Given
        String manager = Scene.account();
        String opening = Days.published(manager, Scene.listed(manager), "required", 10);
        String own = Days.book(Scene.account(), opening, 2)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        try (TopicReader notices = TopicReader.fromNow("kepu.venues.notice")) {
            // When
            asResident(manager)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reason", "weather"))
                    .post(API + "/bookings/" + own + "/cancellation")
                    .then()
                    .statusCode(200);

            // Then
            notices.awaitAtLeast(
                    1,
                    "who booked is told why",
                    event -> Scene.data(event).path("dedupeKey").asText().equals("booking-cancelled:" + own + ":2")
                            && Scene.data(event)
                                    .path("parameters")
                                    .path("reasonCode")
                                    .asText()
                                    .equals("weather"));
        }
    }
}
