package org.kepu.content.parked;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.content.Scene;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithDocuments
@WithKafka
class ParkedEventIT {

    private static final String PATH = "/api/content/v1/parked-events";

    @Inject
    ProbeReaction probe;

    @BeforeEach
    void places() {
        Scene.places();
    }

    private static RequestSpecification operator() {
        return Scene.as(Tokens.staff("operator-1", "operator@" + Scene.CITY));
    }

    private static RequestSpecification stranger() {
        return Scene.as(Tokens.staff("operator-2", "operator@" + Scene.COUNTY, "admin@" + Scene.OTHER_COUNTY));
    }

    private static Response replay(String id) {
        return operator().post(PATH + "/{id}/replay", id);
    }

    private static Response discard(String id, String reason) {
        return discard(id, UUID.randomUUID(), reason);
    }

    private static Response discard(String id, UUID key, String reason) {
        return given().auth()
                .oauth2(Tokens.staff("operator-1", "operator@" + Scene.CITY))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key.toString())
                .body(Map.of("reason", reason))
                .post(PATH + "/{id}/discard", id);
    }

    private static List<String> waiting(String thing) {
        return operator()
                .queryParams("consumer", ProbeReaction.CONSUMER, "limit", 200)
                .get(PATH)
                .jsonPath()
                .getList("items.findAll { it.key == '" + thing + "' }.id");
    }

    private static Response trail(String parked) {
        return operator()
                .queryParams("place", Scene.COUNTY, "type", "parked-event", "id", parked)
                .get("/api/content/v1/audit");
    }

    @Test
    void shouldReplayOnceWhenTheCauseIsGoneAndGiveUpWhatNobodyWants() {
        // Given
        String thing = probe.parks(3);
        List<String> ids = waiting(thing);
        assertThatProblem(replay(ids.get(1))).is("urn:kepu:problem:parked-event-held", 409);
        assertThatProblem(replay(ids.get(0))).is("urn:kepu:problem:parked-event-still-refused", 409);
        operator()
                .get(PATH + "/{id}", ids.get(0))
                .then()
                .body("data.size", equalTo(1), "event.attempts", equalTo(1), "event.status", equalTo("waiting"));
        UUID key = UUID.randomUUID();

        // When
        Response discarded = discard(ids.get(0), key, "误发（演示）");
        Response again = discard(ids.get(0), key, "误发（演示）");
        Response reused = discard(ids.get(0), key, "另一个理由");
        probe.mend(thing);
        Response replayed = replay(ids.get(1));
        Response rest =
                operator().body(Map.of("consumer", ProbeReaction.CONSUMER)).post(PATH + "/replays");

        // Then
        discarded.then().statusCode(200).body("status", equalTo("discarded"), "settledAt", notNullValue());
        assertThat(again.asString()).isEqualTo(discarded.asString());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(reused.statusCode()).isEqualTo(422);
        replayed.then().statusCode(200).body("status", equalTo("replayed"));
        assertThat((int) rest.path("replayed")).isPositive();
        assertThat(probe.handled(thing)).containsExactly(thing + "/2", thing + "/3");
        assertThat(waiting(thing)).isEmpty();
        assertThatProblem(replay(ids.get(0))).is("urn:kepu:problem:parked-event-settled", 409);
    }

    @Test
    void shouldWriteDownEachTryAndEachDiscardBeforeItIsSettled() {
        // Given
        String thing = probe.parks(1);
        String id = waiting(thing).getFirst();
        assertThat(replay(id).statusCode()).isEqualTo(409);

        // When
        discard(id, "误发（演示）").then().statusCode(200);

        // Then
        trail(id)
                .then()
                .body("items", hasSize(2))
                .body("items[0].action", equalTo("parked-event.discard"))
                .body("items[0].reason", equalTo("误发（演示）"))
                .body("items[0].actor", equalTo("operator-1"))
                .body("items[0].details.consumer", equalTo(ProbeReaction.CONSUMER))
                .body("items[1].action", equalTo("parked-event.replay"))
                .body("items[1].details.handled", equalTo(false));
    }

    @Test
    void shouldLetOneOfManyOperatorsActAndHandleAtMostOnce() throws Exception {
        // Given
        String thing = probe.parks(1);
        String id = waiting(thing).getFirst();
        probe.mend(thing);
        List<Callable<Integer>> operators = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            operators.add(() -> replay(id).statusCode());
            operators.add(() -> discard(id, "与重放同时").statusCode());
        }

        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(operators.size())) {
            for (Future<Integer> answer : all.invokeAll(operators)) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        String status = operator().get(PATH + "/{id}", id).path("event.status");
        assertThat(probe.handled(thing)).hasSize(status.equals("replayed") ? 1 : 0);
        await().untilAsserted(() -> trail(id).then().body("items", hasSize(1)));
    }

    @Test
    void shouldRefuseStaffOfACountyAndResidents() {
        // Given
        String id = waiting(probe.parks(1)).getFirst();

        // When
        Response list = stranger().header("Accept-Language", "zh-CN").get(PATH);
        Response replay = stranger().post(PATH + "/{id}/replay", id);
        Response discard = stranger().body(Map.of("reason", "x")).post(PATH + "/{id}/discard", id);

        // Then
        assertThatProblem(list)
                .is("urn:kepu:problem:security-grant-missing", 403)
                .saysIn("zh-CN");
        assertThat(replay.statusCode()).isEqualTo(403);
        assertThat(discard.statusCode()).isEqualTo(403);
        assertThat(Scene.as(Tokens.resident("somebody")).get(PATH).statusCode()).isEqualTo(403);
        assertThat(replay(Ids.next().toString()).statusCode()).isEqualTo(404);
        discard(id, "演示结束").then().statusCode(200);
    }
}
