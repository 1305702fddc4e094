package org.kepu.venues.opening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.account;
import static org.kepu.venues.Scene.asResident;
import static org.kepu.venues.Scene.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class SuspensionIT {

    @Inject
    MovableTime time;

    private final String manager = account();

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T09:00:00+08:00");
    }

    private String onDay(String venue, String day) {
        Map<String, Object> opening = Days.opening(venue, "required", 50);
        opening.put("startsAt", day + "T09:00:00+08:00");
        opening.put("endsAt", day + "T17:00:00+08:00");
        return asResident(manager)
                .body(opening)
                .post(API + "/openings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response suspend(String venue, long version, Map<String, Object> why) {
        return step(asResident(manager), "/venues/" + venue + "/suspension", version, why);
    }

    private static void assertStatus(String opening, String status) {
        given().get(API + "/openings/" + opening).then().body("status", equalTo(status));
    }

    private static List<String> toldOf(TopicReader topics, int atLeast, List<String> openings) {
        return topics
                .awaitAtLeast(
                        atLeast,
                        "notices about these openings",
                        event -> event.type().contains("notice")
                                && openings.contains(Scene.data(event)
                                        .path("parameters")
                                        .path("openingId")
                                        .asText()))
                .stream()
                .map(event -> Scene.data(event).path("dedupeKey").asText())
                .toList();
    }

    @Test
    void shouldCallOffWhatIsToComeInASuspensionTellEachOnceAndBringNothingBack() {
        try (TopicReader topics = TopicReader.fromNow("kepu.venues.notice", "kepu.venues.venue")) {
            // Given
            String venue = Scene.listed(manager);
            String begun = onDay(venue, "2024-09-21");
            String within = onDay(venue, "2024-09-30");
            String after = onDay(venue, "2024-10-01");
            Days.book(account(), begun, 1).then().statusCode(201);
            String one = Days.book(account(), within, 2).path("id");
            String other = Days.book(account(), within, 3).path("id");
            String later = Days.book(account(), after, 1).path("id");
            time.moveTo("2024-09-21T10:00:00+08:00");

            // When
            suspend(venue, 2, Map.of("reason", "safety", "until", "2024-09-30"))
                    .then()
                    .statusCode(200);
            Response twice = suspend(venue, 3, Map.of("reason", "safety"));
            step(asResident(manager), "/venues/" + venue + "/reopening", 3)
                    .then()
                    .statusCode(200);

            // Then
            twice.then().statusCode(409);
            assertStatus(begun, "published");
            assertStatus(within, "cancelled");
            assertStatus(after, "published");
            suspend(venue, 4, Map.of("reason", "weather")).then().statusCode(200);
            step(asResident(manager), "/venues/" + venue + "/closing", 5, Map.of("reason", "closed"))
                    .then()
                    .statusCode(200);
            assertStatus(begun, "published");
            assertStatus(after, "cancelled");
            given().get(API + "/openings/" + within).then().body("reason", equalTo("safety"));
            topics.awaitOne("org.kepu.venues.venue.closed.v1", venue);
            assertThat(toldOf(topics, 3, List.of(begun, within, after)))
                    .containsExactlyInAnyOrder(
                            "opening-cancelled:" + one, "opening-cancelled:" + other, "opening-cancelled:" + later);
        }
    }

    @Test
    void shouldTellEachOnceWhenTwoSuspendAtTheSameMoment() throws Exception {
        try (TopicReader topics = TopicReader.fromNow("kepu.venues.notice");
                ExecutorService two = Executors.newFixedThreadPool(2)) {
            // Given
            String venue = Scene.listed(manager);
            String opening = onDay(venue, "2024-09-25");
            String booking = Days.book(account(), opening, 2).path("id");
            Callable<Integer> suspends =
                    () -> suspend(venue, 2, Map.of("reason", "weather")).statusCode();

            // When
            List<Future<Integer>> answers = two.invokeAll(List.of(suspends, suspends));

            // Then
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsOnlyOnce(200)
                    .containsAnyOf(409, 412);
            assertStatus(opening, "cancelled");
            assertThat(toldOf(topics, 1, List.of(opening))).containsExactly("opening-cancelled:" + booking);
        }
    }

    @Test
    void shouldPublishNothingForASuspendedVenueAndAnewAfterIt() {
        // Given
        String venue = Scene.listed(manager);
        suspend(venue, 2, Map.of("reason", "weather")).then().statusCode(200);
        Response during =
                asResident(manager).body(Days.opening(venue, "required", 10)).post(API + "/openings");

        // When
        step(asResident(manager), "/venues/" + venue + "/reopening", 3).then().statusCode(200);
        String anew = Days.published(manager, venue, "required", 10);

        // Then
        during.then().statusCode(409);
        Days.book(account(), anew, 1).then().statusCode(201);
    }
}
