package org.kepu.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres(wire = true)
class HeadersAndManagementIT {

    @TestHTTPResource(value = "/city-time", management = true)
    String cityTime;

    @TestHTTPResource(value = "/openapi", management = true)
    String openApi;

    @ParameterizedTest
    @ValueSource(strings = {"/api/sample/v1/hall", "/api/sample/v1/notes", "/nowhere"})
    void shouldSendTheSameSafetyHeadersWithEveryAnswer(String path) {
        // When
        Response response = given().get(path);

        // Then
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void shouldKeepAPersonsAnswersOutOfCaches() {
        given().auth()
                .oauth2(Tokens.resident("sub-cache"))
                .get("/api/sample/v1/notes")
                .then()
                .header("Cache-Control", "no-store");
        given().get("/api/sample/v1/hall").then().header("Cache-Control", "no-cache");
    }

    @Test
    void shouldReportCityTimeOnTheManagementPortOnly() {
        given().get(cityTime)
                .then()
                .statusCode(200)
                .body("offset", equalTo("PT0S"))
                .body("now", startsWith("20"));
        given().get("/q/city-time").then().statusCode(404);
    }

    @Test
    void shouldServeTheOpenApiDocumentOnTheManagementPortOnly() {
        given().get(openApi).then().statusCode(200);
        given().get("/q/openapi").then().statusCode(404);
    }
}
