package org.kepu.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres(wire = true)
class RequestLimitsIT {

    @Test
    void shouldSlowDownASessionThatAsksTooMuchAndNobodyElse() {
        // Given
        String busy = Tokens.resident("sub-busy");

        // When
        Response refused = askUntilRefused(busy);

        // Then
        refused.then().body("type", equalTo("urn:kepu:problem:too-many-requests"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        ask(Tokens.resident("sub-calm")).then().statusCode(200);
        given().get("/api/sample/v1/hall").then().statusCode(200);
    }

    private static Response askUntilRefused(String token) {
        // The sample lets 50 through at once and one a second after that.
        for (int i = 0; i < 200; i++) {
            Response response = ask(token);
            if (response.statusCode() == 429) {
                assertThat(i).isGreaterThanOrEqualTo(50);
                return response;
            }
        }
        throw new AssertionError("200 requests were let through");
    }

    private static Response ask(String token) {
        return given().auth().oauth2(token).get("/api/sample/v1/hall");
    }
}
