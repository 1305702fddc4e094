package org.kepu.venues.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.asCity;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class RecognitionImportIT {

    private static final String HEADER =
            "venue,venueKind,organisation,organisationKind,place,kind,level,grantedOn,validTo,demonstration\n";

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-21T08:00:00+08:00");
    }

    private static String row(String venue, String place, String grantedOn, String validTo) {
        return String.join(
                        ",",
                        venue,
                        "science-museum",
                        "演示主办单位 " + venue,
                        "association",
                        place,
                        "science-education-base",
                        "city",
                        grantedOn,
                        validTo,
                        "是")
                + "\n";
    }

    /** The same row as somebody writes it who knows no codes. */
    private static String inWords(String row) {
        return row.replace("science-museum", "科技馆")
                .replace("association", "科协")
                .replace("science-education-base", "科普教育基地")
                .replace(",city,", ",市级,");
    }

    private static String imported(String csv) {
        String id = given().auth()
                .oauth2(Tokens.staff("operator-city", "operator@" + Scene.CITY))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .queryParam("place", Scene.CITY)
                .body((HEADER + csv).getBytes(StandardCharsets.UTF_8))
                .post(API + "/imports/recognitions")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().untilAsserted(() -> asCity().get(API + "/imports/" + id).then().body("finished", equalTo(true)));
        return id;
    }

    private static String idOf(String venue) {
        return given().queryParams("place", Scene.CITY, "name", venue, "limit", 1)
                .get(API + "/venues")
                .path("items[0].id");
    }

    @Test
    void shouldBringStandingBasesAsStockWithTheDayTheyWereGranted() {
        try (TopicReader facts = TopicReader.fromNow("kepu.venues.recognition")) {
            // Given
            String first = Scene.name("演示气象馆");
            String second = Scene.name("演示地震馆");
            String csv = row(first, Scene.VILLAGE, "2021-05-12", "2026-05-11")
                    + inWords(row(second, Scene.FAR_VILLAGE, "2019-09-21", "2024-09-20"))
                    + row(first, Scene.VILLAGE, "2021-05-12", "2026-05-11")
                    + row(Scene.name("没有的地方"), "110101000000", "2021-05-12", "")
                    + row(Scene.name("明天才授予"), Scene.VILLAGE, "2024-09-22", "");

            // When
            String job = imported(csv);

            // Then
            asCity().get(API + "/imports/" + job).then().body("done", equalTo(2), "refused", equalTo(3));
            asCity().queryParam("status", "refused")
                    .get(API + "/imports/" + job + "/rows")
                    .then()
                    .body("items.line", contains(4, 5, 6))
                    .body("items[0].problem", endsWith("recognition-already"))
                    .body("items[1].field", equalTo("place"))
                    .body("items[2].field", equalTo("grantedOn"));
            String venue = idOf(first);
            List<ReceivedEvent> told = facts.awaitAtLeast(
                    1,
                    "the base is told",
                    event -> Scene.data(event).path("venue").asText().equals(venue));
            JsonNode data = Scene.data(told.getFirst());
            assertThat(data.path("imported").asBoolean()).isTrue();
            assertThat(data.path("holding").path("grantedOn").asText()).isEqualTo("2021-05-12");
            String ended = idOf(second);
            facts.awaitAtLeast(
                    1,
                    "what had ended lapses",
                    event -> event.type().contains("lapsed")
                            && Scene.data(event).path("venue").asText().equals(ended));
        }
    }

    @Test
    void shouldEnterNothingTwiceWhenTheSameFileComesAgain() {
        // Given
        String csv = row(Scene.name("演示农技馆"), Scene.VILLAGE, "2022-01-01", "");
        imported(csv);

        // When
        String again = imported(csv);

        // Then
        asCity().get(API + "/imports/" + again).then().body("done", equalTo(0), "refused", equalTo(1));
    }
}
