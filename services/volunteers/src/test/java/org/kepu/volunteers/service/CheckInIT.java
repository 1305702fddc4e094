package org.kepu.volunteers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.data;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.presence.RotatingCodes;
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
class CheckInIT {

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes codes;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    private String code(AnnouncedSessions session, String shownAt) {
        return codes.issue(session.id(), OffsetDateTime.parse(shownAt).toInstant())
                .text();
    }

    private static Response checkIn(String account, UUID nonce, String code) {
        return Codes.send(account, "check-ins", code, nonce);
    }

    @Test
    void shouldCountACheckInWithTheCodeOnTheScreen() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.atNine(2);
        String shift = session.open();
        signUp(me, shift).then().statusCode(201);
        time.moveTo("2024-09-21T08:52:40+08:00");

        try (TopicReader topic = TopicReader.fromNow("kepu.volunteers.service-record")) {
            // When
            String record = checkIn(me, UUID.randomUUID(), code(session, "2024-09-21T08:52:35+08:00"))
                    .then()
                    .statusCode(201)
                    .body("shift", equalTo(shift))
                    .body("grade", equalTo("A"))
                    .body("toBeConfirmed", equalTo(false))
                    .body("already", equalTo(false))
                    .extract()
                    .path("record");

            // Then
            ReceivedEvent event = topic.awaitOne("org.kepu.volunteers.service-record.checked-in.v1", record);
            assertThat(data(event).at("/fact/kind").asText()).isEqualTo("check-in");
            assertThat(data(event).at("/fact/day").asText()).isEqualTo("2024-09-21");
            assertThat(data(event).at("/fact/count").asInt()).isEqualTo(1);
            assertThat(data(event).at("/evidence").asText()).isEqualTo("rotating-code");
        }
    }

    @Test
    void shouldRefuseACodeShownNinetySecondsAgoAndStoreNothing() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.atNine(2);
        signUp(me, session.open()).then().statusCode(201);
        time.moveTo("2024-09-21T09:01:30+08:00");

        // When
        Response answer = checkIn(me, UUID.randomUUID(), code(session, "2024-09-21T09:00:00+08:00"));

        // Then
        answer.then().statusCode(422).body("type", endsWith("checkin-code-expired"));
        checkIn(me, UUID.randomUUID(), code(session, "2024-09-21T09:01:30+08:00"))
                .then()
                .statusCode(201)
                .body("already", equalTo(false));
    }

    @Test
    void shouldRepeatTheFirstAnswerForTheSameNonceEvenWhenItsCodeHasExpired() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.atNine(2);
        signUp(me, session.open()).then().statusCode(201);
        time.moveTo("2024-09-21T09:00:00+08:00");
        UUID nonce = UUID.randomUUID();
        String code = code(session, "2024-09-21T09:00:00+08:00");
        String first = checkIn(me, nonce, code).then().statusCode(201).extract().asString();
        time.advance(Duration.ofMinutes(5));

        // When
        Response again = checkIn(me, nonce, code);

        // Then
        assertThat(again.then().statusCode(201).extract().asString()).isEqualTo(first);
    }

    @Test
    void shouldTellAnotherPhoneOfTheSamePersonThatItIsRecordedAlready() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.atNine(2);
        signUp(me, session.open()).then().statusCode(201);
        time.moveTo("2024-09-21T09:00:00+08:00");
        String record = checkIn(me, UUID.randomUUID(), code(session, "2024-09-21T09:00:00+08:00"))
                .path("record");
        time.advance(Duration.ofMinutes(2));

        // When
        Response again = checkIn(me, UUID.randomUUID(), code(session, "2024-09-21T09:02:00+08:00"));

        // Then
        again.then().statusCode(200).body("already", equalTo(true)).body("record", equalTo(record));
    }

    @Test
    void shouldRefuseTheSameNonceWithAnotherCode() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.atNine(2);
        signUp(me, session.open()).then().statusCode(201);
        time.moveTo("2024-09-21T09:00:00+08:00");
        UUID nonce = UUID.randomUUID();
        checkIn(me, nonce, code(session, "2024-09-21T09:00:00+08:00")).then().statusCode(201);
        time.advance(Duration.ofSeconds(30));

        // When
        Response other = checkIn(me, nonce, code(session, "2024-09-21T09:00:30+08:00"));

        // Then
        other.then().statusCode(422).body("type", endsWith("key-reused"));
    }

    @Test
    void shouldAskThePhoneToKeepAScanOfASessionNotYetKnown() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions unheard = AnnouncedSessions.atNine(2);
        time.moveTo("2024-09-21T09:00:00+08:00");

        // When
        Response answer = checkIn(me, UUID.randomUUID(), code(unheard, "2024-09-21T09:00:00+08:00"));

        // Then
        answer.then().statusCode(409).body("type", endsWith("checkin-session-not-known-yet"));
    }

    @Test
    void shouldRefuseAVolunteerWhoHasNotSignedUp() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.atNine(2);
        session.open();
        time.moveTo("2024-09-21T09:00:00+08:00");

        // When
        Response answer = checkIn(me, UUID.randomUUID(), code(session, "2024-09-21T09:00:00+08:00"));

        // Then
        answer.then().statusCode(409).body("type", endsWith("checkin-not-signed-up"));
    }
}
