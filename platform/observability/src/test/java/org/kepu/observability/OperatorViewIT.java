package org.kepu.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperatorViewIT {

    @TestHTTPResource(value = "kepu", management = true)
    URI state;

    @TestHTTPResource(value = "health/ready", management = true)
    URI readiness;

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @Inject
    ChannelHealth channels;

    @Test
    void shouldReportServiceModeClockAndStoreOnTheManagementPort() {
        // When
        var answer = given().get(state).then();

        // Then
        answer.statusCode(200)
                .contentType("application/json")
                .body("service", equalTo("tiny"))
                .body("mode", equalTo("test"))
                .body("cityTime.offset", equalTo("PT0S"))
                .body("cityTime.zone", equalTo("Asia/Shanghai"))
                .body("cityTime.now", matchesPattern("20\\d\\d-.*\\+08:00"))
                .body("stores.kind", contains("postgresql"));
    }

    @Test
    void shouldNotShowTheStateOnThePortOfTheUsers() {
        // When
        var answer = given().get("/q/kepu").then();

        // Then
        answer.statusCode(404);
    }

    @Test
    void shouldLabelFiguresWithTheServiceAndGiveBucketsForCalls() {
        // Given
        given().get("/trace").then().statusCode(200);

        // When
        var answer = given().accept("text/plain").get(metrics).then();

        // Then
        answer.statusCode(200)
                .body(containsString("service=\"tiny\""))
                .body(matchesPattern("(?s).*http_server_requests_seconds_bucket\\{[^}]*le=\"0.1\".*"));
    }

    @Test
    void shouldContinueAForeignTraceWithoutRecordingItWhereNoCollectorIsConfigured() {
        // Given
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";

        // When
        String answer = given().header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .get("/trace")
                .asString();

        // Then
        assertThat(answer).isEqualTo(traceId + " false");
    }

    @Test
    void shouldBeginATraceForACallThatBringsNone() {
        // When
        String answer = given().get("/trace").asString();

        // Then
        assertThat(answer).matches("[0-9a-f]{32} false").doesNotStartWith("00000000");
    }

    @Test
    void shouldNotBeReadyOnceAChannelHasFailedForGood() {
        // Given
        given().get(readiness).then().statusCode(200).body("checks.name", hasItem("can go on"));

        // When
        channels.failedForGood("places", new IOException("the broker is gone"));

        // Then
        given().get(readiness)
                .then()
                .statusCode(503)
                .body("checks.data", hasItem(hasEntry("places", "IOException: the broker is gone")));
    }
}
