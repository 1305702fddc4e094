package org.kepu.venues.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.account;
import static org.kepu.venues.Scene.asCity;
import static org.kepu.venues.Scene.asCounty;
import static org.kepu.venues.Scene.asResident;
import static org.kepu.venues.Scene.step;
import static org.kepu.venues.Scene.tag;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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

@QuarkusTest
@WithPostgres
@WithKafka
class ApplicationIT {

    @Inject
    MovableTime time;

    private final String manager = account();

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-14T09:00:00+08:00");
    }

    private static Map<String, Object> application(String round, String venue, String statement) {
        return Map.of("round", round, "venue", venue, "statement", statement);
    }

    private static Response change(RequestSpecification who, String id, long version, Map<String, Object> body) {
        return who.header("If-Match", tag(version)).body(body).put(API + "/recognitions/" + id);
    }

    @Test
    void shouldLetTheApplicantChangeWhatHeAppliedWithUntilTheCountyHasChecked() {
        // Given
        String venue = Scene.listed(manager);
        String round = Bases.openRound(0);
        String other = Bases.openRound(0);
        String id = Bases.apply(manager, venue, round).path("id");
        Map<String, Object> better = application(round, venue, "常年开放，每周讲解三场");

        // When
        Response changed = change(asResident(manager), id, 1, better);
        Response same = change(asResident(manager), id, 2, better);
        Response old = change(asResident(manager), id, 1, better);
        Response empty = change(asResident(manager), id, 2, Map.of("round", round));
        Response stranger = change(asResident(account()), id, 2, better);
        Response county = change(asCounty(), id, 2, better);
        time.moveTo("2024-10-01T09:00:00+08:00");
        Response afterTheRound = change(asResident(manager), id, 2, application(round, venue, "已补充材料"));
        Response otherRound = change(asResident(manager), id, 3, application(other, venue, "改报另一批次"));
        step(asCounty(), "/recognitions/" + id + "/check", 3, Map.of("opinion", "属实"))
                .then()
                .statusCode(200);
        Response checked = change(asResident(manager), id, 4, better);

        // Then
        changed.then().statusCode(200).header("ETag", tag(2)).body("statement", equalTo("常年开放，每周讲解三场"));
        same.then().statusCode(200).header("ETag", tag(2));
        old.then().statusCode(412);
        empty.then().statusCode(422).body("errors.field", contains("venue"));
        stranger.then().statusCode(404);
        county.then().statusCode(403);
        afterTheRound.then().statusCode(200).body("version", equalTo(3), "status", equalTo("applied"));
        otherRound.then().statusCode(409).body("type", endsWith("recognition-round-closed"));
        checked.then().statusCode(409).body("type", endsWith("recognition-wrong-state"));
        asCounty()
                .queryParams(Map.of("place", Scene.VILLAGE, "type", "recognition", "id", id))
                .get(API + "/audit")
                .then()
                .body(
                        "items.action",
                        contains("recognition.check", "recognition.change", "recognition.change", "recognition.apply"));
    }

    @Test
    void shouldLetNoOtherManagerChangeItAndNoVenueTakeASecondOne() {
        // Given
        String venue = Scene.listed(manager);
        String second = Scene.listed(manager);
        String colleague = account();
        asResident(manager)
                .body(Map.of("account", colleague, "role", "manager"))
                .post(API + "/venue-staff/" + venue)
                .then()
                .statusCode(204);
        String round = Bases.openRound(0);
        String id = Bases.apply(manager, venue, round).path("id");
        Bases.apply(manager, second, round).then().statusCode(201);

        // When
        Response byColleague = change(asResident(colleague), id, 1, application(round, venue, "代为修改"));
        Response taken = change(asResident(manager), id, 1, application(round, second, "换一家场馆"));
        Response notHis = change(asResident(manager), id, 1, application(round, Scene.listed(account()), "别人的场馆"));
        Response another = change(asResident(manager), id, 1, application(round, Scene.listed(manager), "换一家场馆"));

        // Then
        byColleague.then().statusCode(403);
        taken.then().statusCode(409).body("type", endsWith("recognition-already"));
        notHis.then().statusCode(403);
        another.then().statusCode(200).body("version", equalTo(2));
        Bases.apply(manager, venue, round).then().statusCode(201);
    }

    @Test
    void shouldTakeBackWhatIsNotDecidedAndLetTheVenueApplyAgain() {
        // Given
        String venue = Scene.listed(manager);
        String round = Bases.openRound(0);
        String id = Bases.apply(manager, venue, round).path("id");

        // When
        Response stranger = step(asResident(account()), "/recognitions/" + id + "/taking-back", 1);
        Response back = step(asResident(manager), "/recognitions/" + id + "/taking-back", 1);
        Response twice = step(asResident(manager), "/recognitions/" + id + "/taking-back", 2);
        Response again = Bases.apply(manager, venue, round);

        // Then
        stranger.then().statusCode(404);
        back.then().statusCode(200).header("ETag", tag(2)).body("status", equalTo("taken-back"));
        twice.then().statusCode(409).body("type", endsWith("recognition-wrong-state"));
        again.then().statusCode(201);
        given().get(API + "/recognitions/" + id).then().statusCode(404);
    }

    @Test
    void shouldEndWhatItsHolderGivesUpFromThatDayOn() {
        try (TopicReader facts = TopicReader.fromNow("kepu.venues.recognition")) {
            // Given
            String venue = Scene.listed(manager);
            String id = Bases.conferred(manager, venue);
            time.moveTo("2024-09-20T09:00:00+08:00");

            // When
            Response city = step(asCity(), "/recognitions/" + id + "/giving-up", 4);
            Response givenUp = step(asResident(manager), "/recognitions/" + id + "/giving-up", 4);
            Response twice = step(asResident(manager), "/recognitions/" + id + "/giving-up", 5);

            // Then
            city.then().statusCode(403);
            givenUp.then()
                    .statusCode(200)
                    .body(
                            "status", equalTo("withdrawn"),
                            "reason", equalTo("given-up"),
                            "endedOn", equalTo("2024-09-20"),
                            "statement", nullValue());
            twice.then().statusCode(409).body("type", endsWith("recognition-wrong-state"));
            List<ReceivedEvent> told = facts.await(2, id);
            JsonNode data = Scene.data(told.getLast());
            assertThat(told.getLast().type()).isEqualTo("org.kepu.venues.recognition.withdrawn.v1");
            assertThat(data.path("reason").asText()).isEqualTo("given-up");
            assertThat(data.path("holding").path("endedOn").asText()).isEqualTo("2024-09-20");
            given().get(API + "/venues/" + venue).then().body("recognitions.size()", equalTo(0));
        }
    }
}
