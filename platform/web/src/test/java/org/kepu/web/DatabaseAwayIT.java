package org.kepu.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.DatabaseWire;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.Wire;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres(wire = true)
class DatabaseAwayIT {

    @DatabaseWire
    Wire wire;

    @AfterEach
    void mend() {
        wire.mend();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        post(UUID.randomUUID(), "back " + UUID.randomUUID()).statusCode() == 201);
    }

    @Test
    void shouldAskToComeBackWhileTheDatabaseIsAwayAndTakeTheSameKeyAfterwards() {
        // Given
        UUID key = UUID.randomUUID();
        assertThat(post(UUID.randomUUID(), "before the cut").statusCode()).isEqualTo(201);

        // When
        wire.cut();
        Response away = post(key, "while it is away");

        // Then
        assertThatProblem(away).is("urn:kepu:problem:unavailable", 503);
        assertThat(Integer.parseInt(away.header("Retry-After"))).isPositive();
        wire.mend();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> post(key, "while it is away").statusCode() == 201);
    }

    private static Response post(UUID key, String name) {
        return given().auth()
                .oauth2(Tokens.resident("sub-away"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("name", name, "seats", 1))
                .post("/api/sample/v1/notes");
    }
}
