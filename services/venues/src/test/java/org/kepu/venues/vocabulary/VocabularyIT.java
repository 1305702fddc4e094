package org.kepu.venues.vocabulary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.asCity;
import static org.kepu.venues.Scene.asCounty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.registers.Terms;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class VocabularyIT {

    private static final String CUTS = "/vocabularies/theme";

    @Inject
    MovableTime time;

    @Inject
    Terms terms;

    private final String code = "demonstration-" + Ids.next().toString().substring(24);

    @BeforeEach
    void places() {
        Scene.places();
    }

    private static String tag() {
        return given().get(API + CUTS).then().statusCode(200).extract().header("ETag");
    }

    private Response added(String termCode) {
        return asCity().header("If-Match", tag())
                .body(Map.of("code", termCode, "zh", "演示主题", "en", "demonstration theme"))
                .post(API + CUTS + "/terms");
    }

    private Response ended(String day) {
        return asCity().header("If-Match", tag())
                .body(Map.of("endedOn", day))
                .post(API + CUTS + "/terms/" + code + "/end");
    }

    @Test
    void shouldHaveTakenTheSeedOverAndToldItWhole() {
        // Given
        try (TopicReader told = TopicReader.fromStart("kepu.venues.vocabulary.state")) {

            // When
            ReceivedEvent levels = told.awaitOne("level");

            // Then
            assertThat(Scene.data(levels).path("terms").findValuesAsText("code"))
                    .containsExactly("county", "city", "province", "nation");
            given().get(API + "/vocabularies").then().body("$", hasItems("level", "venue-kind", "recognition-kind"));
        }
    }

    @Test
    void shouldGiveANewTermFromNowOnAndAnEndedOneNoLongerFromItsDay() {
        try (TopicReader states = TopicReader.fromNow("kepu.venues.vocabulary.state")) {
            // Given
            time.moveTo("2024-09-20T09:00:00+08:00");

            // When
            Response added = added(code);
            boolean given = terms.has("theme", code);
            Response end = ended("2024-09-22");
            boolean stillGiven = terms.has("theme", code);
            time.moveTo("2024-09-22T00:00:01+08:00");

            // Then
            added.then().statusCode(200);
            end.then().statusCode(200);
            assertThat(given).isTrue();
            assertThat(stillGiven).isTrue();
            assertThat(terms.has("theme", code)).isFalse();
            assertThat(Scene.data(states.await(2, "theme").getLast()).toString())
                    .contains(code, "2024-09-22");
        }
    }

    @Test
    void shouldNeverUseACodeTwiceNorEndATermTwice() {
        // Given
        time.moveTo("2024-09-20T09:00:00+08:00");
        added(code).then().statusCode(200);
        ended("2024-09-21").then().statusCode(200);

        // When
        Response again = added(code);
        Response endedAgain = ended("2024-09-23");

        // Then
        again.then().statusCode(409).body("type", endsWith("vocabulary-code-taken"));
        endedAgain.then().statusCode(409).body("type", endsWith("vocabulary-term-ended"));
    }

    @Test
    void shouldKeepClosedVocabulariesClosedAndLeaveOpenOnesToTheCity() {
        // Given
        Map<String, String> term = Map.of("code", code, "zh", "演示", "en", "demonstration");

        // When
        Response closed = asCity().header(
                        "If-Match",
                        given().get(API + "/vocabularies/booking-mode").header("ETag"))
                .body(term)
                .post(API + "/vocabularies/booking-mode/terms");
        Response county = asCounty().header("If-Match", tag()).body(term).post(API + CUTS + "/terms");
        Response unknown = given().get(API + "/vocabularies/cats");

        // Then
        closed.then().statusCode(409).body("type", endsWith("vocabulary-closed"));
        county.then().statusCode(403);
        unknown.then().statusCode(404).body("status", equalTo(404));
    }
}
