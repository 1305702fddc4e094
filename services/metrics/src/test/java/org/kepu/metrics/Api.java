package org.kepu.metrics;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;

/** The service's own HTTP API as one caller uses it. */
public record Api(String token) {

    /** A body that must be there. */
    public JsonPath get(String path) {
        return given().auth()
                .oauth2(token)
                .get("/api/metrics/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Any answer. */
    public Response answer(String path) {
        return given().auth().oauth2(token).get("/api/metrics/v1" + path);
    }

    public Response post(String path, Object body) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/metrics/v1" + path);
    }

    /** A change of a thing in the version that was seen. */
    public Response change(String path, Object body, long version) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/metrics/v1" + path);
    }

    /** A change without a body. */
    public Response step(String path, long version) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"")
                .post("/api/metrics/v1" + path);
    }
}
