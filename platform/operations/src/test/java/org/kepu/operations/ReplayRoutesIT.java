package org.kepu.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.security.audit.AuditEntry;
import org.kepu.security.audit.AuditFilter;
import org.kepu.security.audit.AuditTrail;
import org.kepu.security.places.Places;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing")
class ReplayRoutesIT {

    @TestHTTPResource(value = "replay", management = true)
    URI replay;

    @TestHTTPResource(value = "republish", management = true)
    URI republish;

    @Inject
    TinyReaction reaction;

    @Inject
    TinyOutbox outbox;

    @Inject
    AuditTrail trail;

    @Inject
    Places known;

    @BeforeEach
    void places() {
        Desk.places(known);
    }

    @Test
    void shouldHandleWhatWaitsAndSayWhatIsLeftUnderTheNameOfTheService() {
        // Given
        String mended = Desk.sent(3, reaction);
        String broken = Desk.sent(2, reaction);
        String first = Desk.waiting(mended).getFirst();
        given().get(replay).then().statusCode(200).body("waiting.'tiny.things'", equalTo(5));
        reaction.mend(mended);

        // When
        given().post(replay)
                .then()
                .statusCode(200)
                .body("replayed", equalTo(3), "refused", equalTo(1), "held", equalTo(1), "more", equalTo(false))
                .body("waiting.'tiny.things'", equalTo(2));

        // Then
        assertThat(reaction.handled(mended)).containsExactly(1L, 2L, 3L);
        assertThat(trail.page(AuditFilter.of("parked-event", first), null, 10).items())
                .extracting(AuditEntry::action, AuditEntry::actor)
                .containsExactly(tuple("parked-event.replay", "system:tiny"));

        // When
        reaction.mend(broken);
        given().post(replay).then().body("replayed", equalTo(2), "waiting.'tiny.things'", nullValue());

        // Then
        assertThat(reaction.handled(broken)).containsExactly(1L, 2L);
    }

    @Test
    void shouldRefuseToSendAgainWhereNoRelayWouldSendIt() {
        // Given
        outbox.write(Ids.next().toString(), 1);
        int waiting = given().get(republish).path("pending");

        // Then
        given().post(republish).then().statusCode(409).body("refused", containsString("switched off"));
        assertThat(given().get(republish).<Integer>path("pending")).isEqualTo(waiting);
    }
}
