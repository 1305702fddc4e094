package org.kepu.volunteers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.data;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
class CheckOutIT {

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes rotating;

    private Codes codes;
    private String me;
    private AnnouncedSessions session;

    @BeforeEach
    void signedUp() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
        codes = new Codes(rotating, time);
        me = account();
        volunteer(me);
        session = AnnouncedSessions.atNine(2);
        signUp(me, session.open()).then().statusCode(201);
    }

    private Response hours() {
        return asResident(me).get("/api/volunteers/v1/my/hours");
    }

    @Test
    void shouldCreditTheMinutesBetweenInAndOutAtOnce() {
        // Given
        codes.checkIn(me, session, "2024-09-21T09:10:00+08:00").then().statusCode(201);

        try (TopicReader topic = TopicReader.fromNow("kepu.volunteers.service-record")) {
            // When
            String record = codes.checkOut(me, session, "2024-09-21T10:55:40+08:00")
                    .then()
                    .statusCode(201)
                    .body("grade", equalTo("A"))
                    .extract()
                    .path("record");

            // Then
            ReceivedEvent credited = topic.awaitOne("org.kepu.volunteers.service-record.credited.v1", record);
            assertThat(data(credited).at("/fact/minutes").asInt()).isEqualTo(105);
            assertThat(data(credited).at("/fact/grade").asText()).isEqualTo("A");
            assertThat(data(credited).at("/fact/day").asText()).isEqualTo("2024-09-21");
            hours().then().body("minutes", equalTo(105)).body("entries.items[0].grade", equalTo("A"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "08:44:59, 422, in", // one second before sixteen minutes' end: not open yet
        "08:45:00, 201, in", // fifteen minutes before the start
        "11:00:00, 201, in", // the planned end
        "11:00:01, 422, in",
    })
    void shouldOpenCheckInFifteenMinutesBeforeTheStartAndCloseItAtTheEnd(String at, int status, String side) {
        // When
        Response answer = codes.checkIn(me, session, "2024-09-21T" + at + "+08:00");

        // Then
        answer.then().statusCode(status);
        if (status == 422) {
            answer.then().body("type", endsWith("checkin-outside-window"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "08:44, 09:00, 11:00, -1", // sixteen minutes early: refused
        "08:45, 09:00, 11:00, 120", // fifteen minutes early: let in, not credited before the start
        "09:00, 09:00, 11:15, 135", // fifteen minutes late out: within the grace
        "09:00, 09:00, 11:16, 135", // sixteen minutes late out: the grace is all that counts
        "09:00, 09:00, 12:00, 135", // the last minute of check-out
        "09:30, 09:30, 10:00, 30",
    })
    void shouldNeverCreditBeforeTheStartNorBeyondTheGrace(String in, String from, String out, int minutes) {
        // When
        Response entered = codes.checkIn(me, session, "2024-09-21T" + in + ":00+08:00");

        // Then
        if (minutes < 0) {
            entered.then().statusCode(422).body("type", endsWith("checkin-outside-window"));
            hours().then().body("minutes", equalTo(0));
            return;
        }
        entered.then().statusCode(201);
        codes.checkOut(me, session, "2024-09-21T" + out + ":00+08:00").then().statusCode(201);
        hours().then().body("minutes", equalTo(minutes));
    }

    @Test
    void shouldRefuseACheckOutAfterItsClose() {
        // Given
        codes.checkIn(me, session, "2024-09-21T09:00:00+08:00").then().statusCode(201);

        // When
        Response answer = codes.checkOut(me, session, "2024-09-21T12:00:01+08:00");

        // Then
        answer.then().statusCode(422).body("type", endsWith("checkin-outside-window"));
    }

    @Test
    void shouldRefuseACheckOutOfSomebodyWhoHasNotCheckedIn() {
        // When
        Response answer = codes.checkOut(me, session, "2024-09-21T10:00:00+08:00");

        // Then
        answer.then().statusCode(409).body("type", endsWith("checkout-not-checked-in"));
    }

    @Test
    void shouldCountTwoCheckOutsOnce() {
        // Given
        codes.checkIn(me, session, "2024-09-21T09:00:00+08:00").then().statusCode(201);
        codes.checkOut(me, session, "2024-09-21T10:00:00+08:00").then().statusCode(201);

        // When
        Response again = codes.checkOut(me, session, "2024-09-21T11:00:00+08:00");

        // Then
        again.then().statusCode(200).body("already", equalTo(true));
        hours().then().body("minutes", equalTo(60)).body("entries.items", hasSize(1));
    }

    @Test
    void shouldCloseAForgottenCheckOutAtThePlannedEndWithAFlagAndTellTheVolunteerOnce() {
        // Given
        String record = codes.checkIn(me, session, "2024-09-21T09:00:00+08:00").path("record");

        try (TopicReader topics = TopicReader.fromNow("kepu.volunteers.service-record", "kepu.volunteers.notice")) {
            // When
            time.moveTo("2024-09-21T12:00:01+08:00");

            // Then
            ReceivedEvent closed = topics.awaitOne("org.kepu.volunteers.service-record.checked-out.v1", record);
            assertThat(data(closed).at("/autoClosed").asBoolean()).isTrue();
            assertThat(data(closed).at("/minutes").asInt()).isEqualTo(120);
            assertThat(data(closed).at("/grade").asText()).isEqualTo("C");
            topics.awaitAtLeast(
                    1,
                    "notices of " + record,
                    event -> event.type().endsWith("notice.requested.v1")
                            && data(event).at("/dedupeKey").asText().endsWith(record));
            asResident(me)
                    .get("/api/volunteers/v1/service-records/{id}", record)
                    .then()
                    .body("flags", hasItem("no-check-out"))
                    .body("status", equalTo("credited"));
            hours().then().body("minutes", equalTo(120)).body("entries.items", hasSize(1));
            assertThat(topics.seen().stream()
                            .filter(event -> event.type().endsWith("notice.requested.v1"))
                            .filter(event ->
                                    data(event).at("/dedupeKey").asText().endsWith(record)))
                    .hasSize(1);
        }
    }
}
