package org.kepu.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.kepu.operations.TinyParkedEvents.PATH;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.security.audit.AuditEntry;
import org.kepu.security.audit.AuditFilter;
import org.kepu.security.audit.AuditTrail;
import org.kepu.security.places.Places;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing")
class ParkedEventIT {

    @Inject
    TinyReaction reaction;

    @Inject
    AuditTrail trail;

    @Inject
    Places known;

    @BeforeEach
    void places() {
        Desk.places(known);
    }

    @AfterEach
    void giveUpWhatIsLeft() {
        Desk.list(Map.of("limit", 200))
                .jsonPath()
                .<String>getList("items.id")
                .forEach(id -> Desk.discard(id, "演示结束").then().statusCode(200));
    }

    private List<AuditEntry> audited(String parked) {
        return trail.page(AuditFilter.of("parked-event", parked), null, 10).items();
    }

    @Test
    void shouldReplayWhatItsHandlerRefusedOnceItsCauseIsGoneExactlyOnce() {
        // Given
        String thing = Desk.sent(2, reaction);
        List<String> ids = Desk.waiting(thing);
        Response behind = Desk.replay(ids.get(1));
        Response refused = Desk.replay(ids.get(0));
        reaction.mend(thing);
        UUID key = UUID.randomUUID();

        // When
        Response replayed = Desk.city(key).post(PATH + "/{id}/replay", ids.get(0));
        Response repeated = Desk.city(key).post(PATH + "/{id}/replay", ids.get(0));
        Response another = Desk.replay(ids.get(0));

        // Then
        assertThatProblem(behind).is("urn:kepu:problem:parked-event-held", 409);
        assertThat(behind.path("detail").toString()).contains(ids.get(0));
        assertThatProblem(refused)
                .is("urn:kepu:problem:parked-event-still-refused", 409)
                .saysIn("zh-CN");
        replayed.then()
                .statusCode(200)
                .body("status", equalTo("replayed"), "attempts", equalTo(1), "settledAt", notNullValue());
        assertThat(repeated.asString()).isEqualTo(replayed.asString());
        assertThat(repeated.header("Idempotent-Replayed")).isEqualTo("true");
        assertThatProblem(another).is("urn:kepu:problem:parked-event-settled", 409);
        assertThat(reaction.handled(thing)).containsExactly(1L);
        assertThat(Desk.waiting(thing)).containsExactly(ids.get(1));
        assertThat(audited(ids.get(0)))
                .extracting(AuditEntry::action, AuditEntry::actor, AuditEntry::place)
                .containsOnly(tuple("parked-event.replay", "operator-city", Desk.COUNTY))
                .hasSize(2);
    }

    @Test
    void shouldListByConsumerAndTypePageByPageAndOpenOne() {
        // Given
        String thing = Desk.sent(3, reaction);

        // When
        Response first = Desk.list(Map.of("consumer", TinyReaction.CONSUMER, "type", TinyReaction.MADE, "limit", 2));
        Response second = Desk.list(Map.of(
                "consumer",
                TinyReaction.CONSUMER,
                "limit",
                2,
                "cursor",
                first.path("next").toString()));
        Response opened =
                Desk.city().get(PATH + "/{id}", first.path("items[0].id").toString());

        // Then
        first.then().body("items", hasSize(2)).body("items.key", everyItem(equalTo(thing)));
        second.then().body("items", hasSize(1)).body("next", equalTo(null));
        Desk.list(Map.of("consumer", "tiny.places")).then().body("items", hasSize(0));
        Desk.list(Map.of("type", "org.kepu.tiny.thing.lost.v1")).then().body("items", hasSize(0));
        opened.then()
                .body("event.reason", equalTo("IllegalArgumentException: this thing makes no sense"))
                .body("event.topic", equalTo("kepu.tiny.thing"))
                .body("event.status", equalTo("waiting"))
                .body("headers.ce_subject", equalTo(thing))
                .body("data.size", equalTo(1));
    }

    @Test
    void shouldShowBytesThatAreNoEventAsTheyAre() {
        // Given
        String key = Ids.next().toString();
        try (TopicWriter tiny = new TopicWriter()) {
            tiny.sendRaw("kepu.tiny.thing", key, "无法读取".getBytes(StandardCharsets.UTF_8), Map.of());
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> !Desk.waiting(key).isEmpty());

        // When
        Response opened = Desk.city().get(PATH + "/{id}", Desk.waiting(key).getFirst());

        // Then
        String bytes = opened.path("bytes");
        assertThat(new String(Base64.getDecoder().decode(bytes), StandardCharsets.UTF_8))
                .isEqualTo("无法读取");
        opened.then().body("event.event", equalTo(null)).body("event.reason", startsWith("the header ce_id"));
    }

    @Test
    void shouldReplayAllOfAConsumerAndSayWhatIsLeft() {
        // Given
        String mended = Desk.sent(3, reaction);
        String broken = Desk.sent(2, reaction);
        reaction.mend(mended);

        // When
        Response answer = Desk.replayAll(TinyReaction.CONSUMER);
        Response unknown = Desk.replayAll("tiny.nothing");

        // Then
        answer.then()
                .statusCode(200)
                .body("replayed", equalTo(3), "refused", equalTo(1), "held", equalTo(1), "more", equalTo(false));
        assertThat(reaction.handled(mended)).containsExactly(1L, 2L, 3L);
        assertThat(reaction.handled(broken)).isEmpty();
        assertThatProblem(unknown).blames("consumer", "unknown-code");
    }

    @Test
    void shouldGiveAnEventUpWithAReasonAndLetTheNextOfItsKeyGoOn() {
        // Given
        String thing = Desk.sent(2, reaction);
        List<String> ids = Desk.waiting(thing);
        Response silent = Desk.city().body(Map.of()).post(PATH + "/{id}/discard", ids.get(0));

        // When
        Response discarded = Desk.discard(ids.get(0), "源系统误发（演示）");
        reaction.mend(thing);

        // Then
        assertThatProblem(silent).blames("reason", "required");
        discarded.then().statusCode(200).body("status", equalTo("discarded"), "settledAt", notNullValue());
        assertThatProblem(Desk.discard(ids.get(0), "再次")).is("urn:kepu:problem:parked-event-settled", 409);
        assertThatProblem(Desk.replay(ids.get(0))).is("urn:kepu:problem:parked-event-settled", 409);
        Desk.replay(ids.get(1)).then().statusCode(200);
        assertThat(reaction.handled(thing)).containsExactly(2L);
        AuditEntry entry = audited(ids.get(0)).getFirst();
        assertThat(entry.action()).isEqualTo("parked-event.discard");
        assertThat(entry.reason()).isEqualTo("源系统误发（演示）");
        assertThat(entry.details()).isNotNull();
    }

    @Test
    void shouldLetOneOfManyOperatorsActAndTellTheOthers() throws Exception {
        // Given
        String thing = Desk.sent(1, reaction);
        String id = Desk.waiting(thing).getFirst();
        reaction.mend(thing);
        List<Callable<Integer>> operators = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            operators.add(() -> Desk.replay(id).statusCode());
            operators.add(() -> Desk.discard(id, "与重放同时").statusCode());
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
        String status = Desk.city().get(PATH + "/{id}", id).path("event.status");
        assertThat(reaction.handled(thing)).hasSize(status.equals("replayed") ? 1 : 0);
        assertThat(audited(id)).hasSize(1);
    }

    @Test
    void shouldRefuseWhoeverDoesNotKeepTheWholeCity() {
        // Given
        String id = Desk.waiting(Desk.sent(1, reaction)).getFirst();

        // When
        Response list = Desk.county().header("Accept-Language", "zh-CN").get(PATH);
        Response one = Desk.county().get(PATH + "/{id}", id);
        Response replay = Desk.county().post(PATH + "/{id}/replay", id);
        Response discard = Desk.county().body(Map.of("reason", "x")).post(PATH + "/{id}/discard", id);
        Response all =
                Desk.county().body(Map.of("consumer", TinyReaction.CONSUMER)).post(PATH + "/replays");

        // Then
        assertThatProblem(list)
                .is("urn:kepu:problem:security-grant-missing", 403)
                .saysIn("zh-CN");
        List.of(one, replay, discard, all)
                .forEach(answer -> assertThat(answer.statusCode()).isEqualTo(403));
        Desk.as(Tokens.resident("somebody")).get(PATH).then().statusCode(403);
        Desk.as(Tokens.staff("editor", "editor@" + Desk.CITY)).get(PATH).then().statusCode(403);
        Desk.as(Tokens.staff("administrator", "admin@" + Desk.CITY))
                .get(PATH)
                .then()
                .statusCode(200);
        RestAssured.given().get(PATH).then().statusCode(401);
        Desk.replay(Ids.next().toString()).then().statusCode(404);
        Desk.city().get(PATH + "/{id}", Ids.next().toString()).then().statusCode(404);
    }
}
