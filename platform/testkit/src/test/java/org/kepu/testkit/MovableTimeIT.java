package org.kepu.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
@WithPostgres(wire = true)
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.thing.state")
@WithDocuments
class MovableTimeIT {

    @Inject
    MovableTime time;

    // Twice: the second run sees that the first left nothing behind.
    @RepeatedTest(2)
    void shouldMoveTheCityTimeOfTheApplicationForOneTest() {
        // Given
        assertThat(applicationNow().toInstant())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        time.moveTo("2024-09-21T09:00:00+08:00");

        // When
        time.advance(Duration.ofMinutes(90));

        // Then
        assertThat(applicationNow()).isEqualTo("2024-09-21T10:30:00+08:00");
    }

    private static OffsetDateTime applicationNow() {
        return OffsetDateTime.parse(given().get("/tiny/now").asString());
    }
}
