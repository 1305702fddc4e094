package org.kepu.venues.place;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class PlaceImportIT {

    private static final String CITY = "510400000000";

    @Test
    void shouldImportARegisterOnceAndTellEverybody() {
        // Given
        String operator = Tokens.of("operator-1").grant("operator@510400000000").sign();

        // When
        JsonPath first = imported(operator, "510400-panzhihua");
        JsonPath second = imported(operator, "510400-panzhihua");

        // Then
        assertThat(first.getInt("changed")).isEqualTo(first.getInt("total")).isEqualTo(391);
        assertThat(second.getInt("changed")).isZero();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/api/venues/v1/places/510400000000").statusCode() == 200);
        listed(operator, "/api/venues/v1/place-imports", Map.of("place", CITY))
                .body("items.id", equalTo(List.of(second.getString("id"), first.getString("id"))));
        listed(
                        operator,
                        "/api/venues/v1/audit",
                        Map.of("place", CITY, "type", "place-import", "id", first.getString("id")))
                .body("items.action", equalTo(List.of("place-import.done", "place-import.begin")))
                .body("items[0].details.changed", equalTo(391))
                .body("items[1].actor", equalTo("operator-1"));
    }

    private static ValidatableResponse listed(String token, String address, Map<String, ?> query) {
        return given().auth()
                .oauth2(token)
                .queryParams(query)
                .get(address)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldRefuseTheRegisterOfAnotherCity() {
        // Given
        String operator = Tokens.of("operator-1").grant("operator@510400000000").sign();

        // When
        Response response = start(operator, "530400-yuxi");

        // Then
        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void shouldNameTheFieldWhereTheRegisterIsUnknown() {
        // Given
        String operator = Tokens.of("operator-1").grant("operator@510400000000").sign();

        // When
        Response response = start(operator, "nowhere");

        // Then
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getString("errors[0].field")).isEqualTo("register");
    }

    private static JsonPath imported(String token, String register) {
        String address = start(token, register).then().statusCode(202).extract().header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> progress(token, address).getString("status").equals("done"));
        return progress(token, address);
    }

    private static JsonPath progress(String token, String address) {
        return given().auth()
                .oauth2(token)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response start(String token, String register) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("register", register, "edition", "2023", "validFrom", "2023-01-01"))
                .post("/api/venues/v1/place-imports");
    }
}
