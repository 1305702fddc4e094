package org.kepu.volunteers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.leader;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.presence.RotatingCodes;
import org.kepu.testkit.EventStream;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class ArrivalIT {

    @TestHTTPResource("/api/volunteers/v1/sessions/")
    URI sessions;

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes rotatingCodes;

    private String me;
    private AnnouncedSessions session;

    @BeforeEach
    void signedUp() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
        me = account();
        volunteer(me);
        session = AnnouncedSessions.atNine(3);
        signUp(me, session.open()).then().statusCode(201);
    }

    @Test
    void shouldShowTheLeaderWhoHasJustArrivedAndLeft() {
        // Given
        Codes codes = new Codes(rotatingCodes, time);
        try (EventStream screen = open(leader(session))) {
            assertThat(counts(screen.await(1))).containsExactly(1, 0, 0);

            // When
            codes.checkIn(me, session, "2024-09-21T09:00:00+08:00").then().statusCode(201);
            EventStream.Sent arrived = screen.await(2);
            codes.checkOut(me, session, "2024-09-21T11:00:00+08:00").then().statusCode(201);
            EventStream.Sent left = screen.await(3);

            // Then
            assertThat(counts(arrived)).containsExactly(1, 1, 0);
            assertThat(new JsonPath(arrived.data()).getString("latest[0].name")).isEqualTo("𠮷小明");
            assertThat(new JsonPath(arrived.data()).getString("latest[0].side")).isEqualTo("in");
            assertThat(counts(left)).containsExactly(1, 1, 1);
            assertThat(new JsonPath(left.data()).getString("latest[0].at")).isEqualTo("2024-09-21T11:00:00+08:00");
        }
    }

    @Test
    void shouldHideWhoArrivesFromWhoDoesNotRunTheSession() {
        Scene.asResident(me)
                .get("/api/volunteers/v1/sessions/{id}/arrivals", session.id())
                .then()
                .statusCode(404);
    }

    private static Iterable<Integer> counts(EventStream.Sent sent) {
        JsonPath data = new JsonPath(sent.data());
        return List.of(data.getInt("expected"), data.getInt("in"), data.getInt("out"));
    }

    private EventStream open(String account) {
        return EventStream.open(sessions.resolve(session.id() + "/arrivals"), Tokens.resident(account), null);
    }
}
