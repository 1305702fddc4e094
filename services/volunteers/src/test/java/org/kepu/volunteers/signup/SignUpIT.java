package org.kepu.volunteers.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asOperator;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.data;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class SignUpIT {

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    private static Response withdraw(String account, String signUp, long version) {
        return asResident(account)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of())
                .post("/api/volunteers/v1/sign-ups/{id}/withdrawal", signUp);
    }

    @Test
    void shouldCountASignUpAndItsWithdrawal() {
        // Given
        String me = account();
        volunteer(me);
        String shift = AnnouncedSessions.atNine(2).open();

        try (TopicReader topic = TopicReader.fromNow("kepu.volunteers.shift")) {
            // When
            String signUp = signUp(me, shift).then().statusCode(201).extract().path("id");
            withdraw(me, signUp, 1).then().statusCode(200).body("status", equalTo("withdrawn"));

            // Then
            ReceivedEvent signedUp = topic.awaitOne("org.kepu.volunteers.shift.signed-up.v1", signUp);
            ReceivedEvent withdrawn = topic.awaitOne("org.kepu.volunteers.shift.withdrawn.v1", signUp);
            assertThat(data(signedUp).at("/fact/count").asInt()).isEqualTo(1);
            assertThat(data(withdrawn).at("/fact/count").asInt()).isEqualTo(-1);
            assertThat(data(withdrawn).at("/fact/corrects").asText()).isEqualTo(signedUp.id());
        }
    }

    @Test
    void shouldRefuseTheOneTooMany() {
        // Given
        String shift = AnnouncedSessions.atNine(1).open();
        String first = account();
        volunteer(first);
        signUp(first, shift).then().statusCode(201);
        String second = account();
        volunteer(second);

        // When
        Response answer = signUp(second, shift);

        // Then
        answer.then().statusCode(409).body("type", endsWith("signup-full"));
    }

    @Test
    void shouldGiveAPlaceThatWasGivenBackToTheNext() {
        // Given
        String shift = AnnouncedSessions.atNine(1).open();
        String first = account();
        volunteer(first);
        String signUp = signUp(first, shift).path("id");
        withdraw(first, signUp, 1).then().statusCode(200);
        String second = account();
        volunteer(second);

        // When
        Response answer = signUp(second, shift);

        // Then
        answer.then().statusCode(201);
    }

    @Test
    void shouldRefuseAnOverlappingShiftAndAllowTheNextOne() {
        // Given
        String me = account();
        volunteer(me);
        signUp(me, AnnouncedSessions.from("2024-09-21T09:00:00+08:00", 2, 5).open())
                .then()
                .statusCode(201);
        String overlapping =
                AnnouncedSessions.from("2024-09-21T10:30:00+08:00", 2, 5).open();
        String next = AnnouncedSessions.from("2024-09-21T11:00:00+08:00", 2, 5).open();

        // When
        Response refused = signUp(me, overlapping);
        Response allowed = signUp(me, next);

        // Then
        refused.then().statusCode(409).body("type", endsWith("signup-overlaps"));
        allowed.then().statusCode(201);
    }

    @Test
    void shouldWarnOfAShiftElsewhereThatLeavesNoTimeForTheWay() {
        // Given
        String me = account();
        volunteer(me);
        signUp(me, AnnouncedSessions.from("2024-09-21T09:00:00+08:00", 2, 5).open())
                .then()
                .body("warnings", hasSize(0));
        String elsewhere = AnnouncedSessions.from("2024-09-21T11:10:00+08:00", 2, 5)
                .at(Scene.NEXT_VILLAGE)
                .open();

        // When
        Response answer = signUp(me, elsewhere);

        // Then
        answer.then().statusCode(201).body("warnings", contains("travel-time"));
    }

    @Test
    void shouldRefuseASecondPlaceAtTheSameShift() {
        // Given
        String me = account();
        volunteer(me);
        String shift = AnnouncedSessions.atNine(5).open();
        signUp(me, shift).then().statusCode(201);

        // When
        Response again = signUp(me, shift);

        // Then
        again.then().statusCode(409);
        assertThat(again.<String>path("type")).containsAnyOf("signup-already", "signup-overlaps");
    }

    @Test
    void shouldRefuseSomebodyWhoIsNotVerified() {
        // Given
        String me = account();
        Scene.register(me, Scene.VILLAGE).then().statusCode(201);
        String shift = AnnouncedSessions.atNine(5).open();

        // When
        Response answer = signUp(me, shift);

        // Then
        answer.then().statusCode(409).body("type", endsWith("signup-not-verified"));
    }

    @Test
    void shouldMoveSignUpsWithTheirShiftAndTellThemOnce() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.from("2024-09-21T09:00:00+08:00", 2, 5);
        String shift = session.open();
        String signUp = signUp(me, shift).path("id");

        try (TopicReader notices = TopicReader.fromNow("kepu.volunteers.notice")) {
            // When
            AnnouncedSessions moved =
                    session.movedTo("2024-09-21T14:00:00+08:00").send();
            ReceivedEvent told = notices.awaitAtLeast(
                            1,
                            "notices of the move",
                            event -> data(event).at("/dedupeKey").asText().contains(signUp))
                    .getFirst();
            moved.send();
            String morning =
                    AnnouncedSessions.from("2024-09-21T09:00:00+08:00", 2, 5).open();

            // Then
            assertThat(data(told).at("/template").asText()).isEqualTo("shift-moved");
            assertThat(data(told).at("/parameters/startsAt").asText()).isEqualTo("2024-09-21T14:00:00+08:00");
            signUp(me, morning).then().statusCode(201);
            assertThat(notices.seen().stream()
                            .filter(event ->
                                    data(event).at("/dedupeKey").asText().contains(signUp)))
                    .hasSize(1);
        }
    }

    @Test
    void shouldLeaveASignUpInConflictWhenItsShiftIsMovedOntoAnother() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions morning = AnnouncedSessions.from("2024-09-21T09:00:00+08:00", 2, 5);
        String morningSignUp = signUp(me, morning.open()).path("id");
        String afternoon =
                AnnouncedSessions.from("2024-09-21T14:00:00+08:00", 2, 5).open();
        String afternoonSignUp = signUp(me, afternoon).path("id");

        try (TopicReader notices = TopicReader.fromNow("kepu.volunteers.notice")) {
            // When
            morning.movedTo("2024-09-21T15:00:00+08:00").send();
            notices.awaitAtLeast(
                    1,
                    "notices of the conflict",
                    event -> data(event).at("/dedupeKey").asText().startsWith("shift-conflict:" + morningSignUp));

            // Then
            keep(me, morningSignUp, 2).then().statusCode(409).body("type", endsWith("signup-overlaps"));
            withdraw(me, afternoonSignUp, 1).then().statusCode(200);
            keep(me, morningSignUp, 2).then().statusCode(200).body("status", equalTo("signed-up"));
        }
    }

    private static Response keep(String account, String signUp, long version) {
        return asResident(account)
                .header("If-Match", "\"" + version + "\"")
                .post("/api/volunteers/v1/sign-ups/{id}/keep", signUp);
    }

    @Test
    void shouldEndSignUpsWhoseSessionIsCancelledAndTellThemOnce() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.from("2024-09-21T09:00:00+08:00", 2, 5);
        String shift = session.open();
        String signUp = signUp(me, shift).path("id");

        try (TopicReader topics = TopicReader.fromNow("kepu.volunteers.notice", "kepu.volunteers.shift")) {
            // When
            session.cancelled().sendAndAwait(shift, "cancelled");

            // Then
            ReceivedEvent withdrawn = topics.awaitOne("org.kepu.volunteers.shift.withdrawn.v1", signUp);
            assertThat(data(withdrawn).at("/reason").asText()).isEqualTo("session-cancelled");
            topics.awaitAtLeast(
                    1,
                    "notices of the cancellation",
                    event -> data(event).at("/dedupeKey").asText().startsWith("shift-cancelled:" + signUp));
            signUp(me, shift).then().statusCode(409).body("type", endsWith("signup-shift-closed"));
        }
    }

    @Test
    void shouldTellAVolunteerOnceWhomALeaderTookOffTheShift() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.atNine(3);
        String signUp = signUp(me, session.open()).path("id");
        String leader = Scene.leader(session);

        try (TopicReader notices = TopicReader.fromNow("kepu.volunteers.notice")) {
            // When
            Response removed = asResident(leader)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reason", "schedule-change"))
                    .post("/api/volunteers/v1/sign-ups/{id}/withdrawal", signUp);
            Response again = withdraw(me, signUp, 2);

            // Then
            removed.then().statusCode(200).body("status", equalTo("withdrawn"));
            again.then().statusCode(409);
            assertThat(Scene.told(notices, signUp, 1)).containsExactly("signup-removed");
        }
    }

    @Test
    void shouldHideAnotherPersonsSignUp() {
        // Given
        String me = account();
        volunteer(me);
        String signUp = signUp(me, AnnouncedSessions.atNine(3).open()).path("id");
        String other = account();
        volunteer(other);

        // When
        Response answer = withdraw(other, signUp, 1);

        // Then
        answer.then().statusCode(404);
        asOperator()
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "weather"))
                .post("/api/volunteers/v1/sign-ups/{id}/withdrawal", signUp)
                .then()
                .statusCode(404);
    }
}
