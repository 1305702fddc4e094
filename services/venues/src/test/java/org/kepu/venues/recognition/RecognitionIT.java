package org.kepu.venues.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
class RecognitionIT {

    private static final String TOPIC = "kepu.venues.recognition";

    @Inject
    MovableTime time;

    @Inject
    PersonRefs refs;

    private final String manager = account();

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-14T09:00:00+08:00");
    }

    private static Response seen(String id) {
        return given().get(API + "/recognitions/" + id);
    }

    @Test
    void shouldConferAfterCheckAndPublicityAndCarryTheWholeInterval() {
        try (TopicReader topics = TopicReader.fromNow(TOPIC, "kepu.venues.venue.state")) {
            // Given
            String venue = Scene.listed(manager);
            String id = Bases.publicised(manager, venue, 7);

            // When
            Response tooEarly = step(asCity(), "/recognitions/" + id + "/conferment", 3, Map.of());
            time.moveTo("2024-09-21T08:30:00+08:00");
            Response conferred =
                    step(asCity(), "/recognitions/" + id + "/conferment", 3, Map.of("number", "演示〔2024〕1号"));

            // Then
            tooEarly.then().statusCode(409).body("type", endsWith("recognition-still-publicised"));
            conferred.then().statusCode(200).body("validTo", equalTo("2029-09-20"), "version", equalTo(4));
            ReceivedEvent event = topics.awaitOne("org.kepu.venues.recognition.conferred.v1", id);
            JsonNode holding = Scene.data(event).path("holding");
            assertThat(event.version()).isEqualTo(4);
            assertThat(event.header("ce_place")).isEqualTo(Scene.VILLAGE);
            assertThat(event.header("ce_time")).startsWith("2024-09-21T08:30");
            assertThat(holding.path("grantedOn").asText()).isEqualTo("2024-09-21");
            assertThat(holding.path("subject").asText()).isEqualTo(venue);
            assertThat(Scene.data(event).has("imported")).isFalse();
            given().get(API + "/venues/" + venue).then().body("recognitions.kind", hasItem("science-education-base"));
            await().until(() -> topics.seenOf(venue).stream()
                    .anyMatch(state -> Scene.data(state).path("recognitions").size() == 1));
        }
    }

    @Test
    void shouldLeaveApplyingCheckingAndConferringToDifferentPeople() {
        // Given
        String both = Tokens.staff("applicant-and-county", "operator@" + Scene.CITY);
        String venue = Scene.listed("applicant-and-county");
        String id =
                Bases.apply("applicant-and-county", venue, Bases.openRound(0)).path("id");

        // When
        Response ownCheck = step(as(both), "/recognitions/" + id + "/check", 1, Map.of("opinion", "属实"));
        step(asCity(), "/recognitions/" + id + "/check", 1, Map.of("opinion", "属实"))
                .then()
                .statusCode(200);
        step(asCity(), "/recognitions/" + id + "/publicity", 2).then().statusCode(200);
        Response checkerConfers = step(asCity(), "/recognitions/" + id + "/conferment", 3, Map.of());
        Response second = step(Bases.asSecond(), "/recognitions/" + id + "/conferment", 3, Map.of());

        // Then
        assertThatProblem(ownCheck)
                .is("urn:kepu:problem:recognition-same-person", 409)
                .saysIn("zh-CN");
        checkerConfers.then().statusCode(409).body("type", endsWith("recognition-same-person"));
        second.then().statusCode(200).body("status", equalTo("conferred"));
    }

    @Test
    void shouldNotConferWhileAnObjectionStandsAndTellWhoObjected() {
        try (TopicReader notices = TopicReader.fromNow("kepu.venues.notice")) {
            // Given
            String id = Bases.publicised(manager, Scene.listed(manager), 2);
            String resident = account();
            String objections = "/recognition-objections/" + id;
            String objection = asResident(resident)
                    .body(Map.of("words", "场馆常年不开放"))
                    .post(API + objections)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");

            // When
            Response twice = asResident(resident).body(Map.of("words", "再说一次")).post(API + objections);
            time.moveTo("2024-09-16T09:00:00+08:00");
            Response late = asResident(account()).body(Map.of("words", "太晚了")).post(API + objections);
            Response standing = step(asCity(), "/recognitions/" + id + "/conferment", 3, Map.of());
            Response settled = step(
                    asCity(),
                    objections + "/" + objection + "/settlement",
                    1,
                    Map.of("upheld", false, "answer", "经查周末开放"));
            Response conferred = step(asCity(), "/recognitions/" + id + "/conferment", 3, Map.of());

            // Then
            twice.then().statusCode(409).body("type", endsWith("recognition-objected-already"));
            late.then().statusCode(409).body("type", endsWith("recognition-not-publicised"));
            standing.then().statusCode(409).body("type", endsWith("recognition-objection-stands"));
            settled.then().statusCode(200).body("status", equalTo("dismissed"));
            conferred.then().statusCode(200);
            notices.awaitAtLeast(
                    1,
                    "the objector is told",
                    event -> Scene.data(event)
                            .path("dedupeKey")
                            .asText()
                            .equals("recognition-objection-settled:" + objection));
            asOtherCounty().get(API + objections).then().statusCode(403);
        }
    }

    @Test
    void shouldRefuseWithAReasonTellTheManagerOnceAndLetTheVenueApplyAgain() {
        try (TopicReader notices = TopicReader.fromNow("kepu.venues.notice")) {
            // Given
            String venue = Scene.listed(manager);
            String round = Bases.openRound(0);
            String id = Bases.apply(manager, venue, round).path("id");
            String path = "/recognitions/" + id + "/refusal";
            Map<String, Object> refusal = Map.of("reason", "incomplete", "words", "缺材料");

            // When
            Response twice = Bases.apply(manager, venue, round);
            Response stranger = step(asOtherCounty(), path, 1, refusal);
            Response refused = step(asCounty(), path, 1, refusal);
            String again = Bases.apply(manager, venue, round)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            step(asCounty(), "/recognitions/" + again + "/check", 1, Map.of("opinion", "属实"))
                    .then()
                    .statusCode(200);
            Response byCity = step(asCity(), "/recognitions/" + again + "/refusal", 2, refusal);

            // Then
            twice.then().statusCode(409).body("type", endsWith("recognition-already"));
            stranger.then().statusCode(404);
            refused.then().statusCode(200).body("status", equalTo("refused"));
            byCity.then().statusCode(200).body("status", equalTo("refused"));
            seen(id).then().statusCode(404);
            asResident(manager).get(API + "/recognitions/" + id).then().body("words", equalTo("缺材料"));
            String told = refs.of(manager);
            awaitNotice(notices, "recognition-refused:" + again + ":" + told);
            List<ReceivedEvent> ofFirst = notices.awaitAtLeast(
                    1,
                    "the manager is told of the first",
                    event -> keyOf(event).equals("recognition-refused:" + id + ":" + told));
            JsonNode notice = Scene.data(ofFirst.getFirst());
            assertThat(ofFirst).hasSize(1);
            assertThat(notice.path("template").asText()).isEqualTo("recognition-refused");
            assertThat(notice.path("personRef").asText()).isEqualTo(told);
            assertThat(notice.path("parameters").path("reasonCode").asText()).isEqualTo("incomplete");
            assertThat(notice.toString()).doesNotContain("缺材料");
        }
    }

    @Test
    void shouldRenewReviewAndWithdrawWhatIsHeld() {
        try (TopicReader facts = TopicReader.fromNow(TOPIC, "kepu.venues.notice")) {
            // Given
            String id = Bases.conferred(manager, Scene.listed(manager));
            String reviews = "/recognitions/" + id + "/reviews";

            // When
            Response mended = step(
                    asCity(),
                    reviews,
                    4,
                    Map.of("outcome", "rectify", "score", 61, "words", "展品需更新", "rectifyBy", "2024-12-31"));
            Response renewed =
                    step(asCity(), reviews, 5, Map.of("outcome", "renew", "words", "合格", "validTo", "2031-12-31"));
            Response withdrawn =
                    step(asCity(), reviews, 6, Map.of("outcome", "withdraw", "words", "停办", "reason", "withdrawn"));
            Response afterwards = step(asCity(), reviews, 7, Map.of("outcome", "keep", "words", "合格"));

            // Then
            mended.then().statusCode(200).body("version", equalTo(5), "status", equalTo("conferred"));
            renewed.then().statusCode(200).body("validTo", equalTo("2031-12-31"));
            withdrawn.then().statusCode(200).body("status", equalTo("withdrawn"), "endedOn", equalTo("2024-09-14"));
            afterwards.then().statusCode(409);
            asResident(manager)
                    .get(API + reviews)
                    .then()
                    .body("outcome", equalTo(List.of("withdraw", "renew", "rectify")));
            asResident(account()).get(API + reviews).then().statusCode(403);
            List<ReceivedEvent> told = facts.await(3, id);
            assertThat(told).extracting(ReceivedEvent::version).containsExactly(4L, 6L, 7L);
            JsonNode holding = Scene.data(told.getLast()).path("holding");
            assertThat(holding.path("endedOn").asText()).isEqualTo("2024-09-14");
            assertThat(holding.path("validTo").asText()).isEqualTo("2031-12-31");
            awaitNotice(facts, "recognition-conferred:" + id);
            awaitNotice(facts, "recognition-withdrawn:" + id);
        }
    }

    @Test
    void shouldRemindTheManagerAndLapseOnceWhenTheLastValidDayHasPassed() {
        try (TopicReader topics = TopicReader.fromNow(TOPIC, "kepu.venues.notice")) {
            // Given
            String venue = Scene.listed(manager);
            String id = Bases.publicised(manager, venue, 0);
            step(asCity(), "/recognitions/" + id + "/conferment", 3, Map.of("validTo", "2025-09-30"))
                    .then()
                    .statusCode(200);

            // When
            time.moveTo("2025-08-02T08:00:00+08:00");
            topics.awaitAtLeast(
                    1,
                    "the manager is reminded",
                    event -> Scene.data(event).path("dedupeKey").asText().startsWith("recognition-expiring:" + id));
            time.moveTo("2025-09-30T23:59:00+08:00");
            String onTheLastDay = seen(id).path("status");
            time.moveTo("2025-10-01T00:00:00+08:00");
            topics.awaitOne("org.kepu.venues.recognition.lapsed.v1", id);
            time.moveTo("2025-10-09T00:00:00+08:00");

            // Then
            assertThat(onTheLastDay).isEqualTo("conferred");
            seen(id).then().body("status", equalTo("lapsed"));
            given().get(API + "/venues/" + venue).then().body("recognitions.size()", equalTo(0));
            assertThat(topics.seenOf(id)).hasSize(2);
            awaitNotice(topics, "recognition-lapsed:" + id);
        }
    }

    private static String keyOf(ReceivedEvent event) {
        return Scene.data(event).path("dedupeKey").asText();
    }

    private static void awaitNotice(TopicReader topics, String key) {
        topics.awaitAtLeast(
                1,
                "the manager is told " + key,
                event -> Scene.data(event).path("dedupeKey").asText().startsWith(key));
    }

    @Test
    void shouldEndWhatAVenueHoldsAndTakeBackWhatItAppliedForWhenItCloses() {
        // Given
        String venue = Scene.listed(manager);
        String held = Bases.conferred(manager, venue);
        long version = ((Integer) given().get(API + "/venues/" + venue).path("version")).longValue();

        // When
        step(asResident(manager), "/venues/" + venue + "/closing", version, Map.of("reason", "closed"))
                .then()
                .statusCode(200);

        // Then
        seen(held).then().body("status", equalTo("withdrawn"), "reason", equalTo("closed"));
    }

    @Test
    void shouldTakeApplicationsOnlyWithinTheDaysAndThePlaceOfARound() {
        // Given
        String venue = Scene.listed(manager);
        String round = Bases.openRound(0);
        Map<String, Object> county = new java.util.HashMap<>(Bases.round(0));
        county.put("place", Scene.OTHER_COUNTY);
        String elsewhere =
                asOtherCounty().body(county).post(API + "/recognition-rounds").path("id");

        // When
        Response outside = Bases.apply(manager, venue, elsewhere);
        Response byStranger = Bases.apply(account(), venue, round);
        time.moveTo("2024-10-01T00:00:00+08:00");
        Response late = Bases.apply(manager, venue, round);
        Response unlisted = Bases.apply(manager, Scene.registered(manager), round);

        // Then
        outside.then().statusCode(409).body("type", endsWith("recognition-outside-round"));
        byStranger.then().statusCode(403);
        late.then().statusCode(409).body("type", endsWith("recognition-round-closed"));
        unlisted.then().statusCode(409).body("type", endsWith("recognition-holder-not-listed"));
    }
}
