package org.kepu.testkit.walk;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends the calls of a walk.
 *
 * @param baseUri where the service listens
 * @param paths values of path parameters by name; a random UUID stands for one that is not there
 * @param queries values of query parameters by name; one that is not there is not sent
 */
record Caller(String baseUri, Map<String, String> paths, Map<String, String> queries) {

    /** A call that has all headers its operation asks for; the rest is set by the check. */
    RequestSpecification begin(Operation operation, @Nullable String token) {
        return begin(operation, token, UUID.randomUUID());
    }

    /** The same with an Idempotency-Key of the check's own. */
    RequestSpecification begin(Operation operation, @Nullable String token, UUID key) {
        RequestSpecification call = given().baseUri(baseUri).redirects().follow(false);
        if (token != null) {
            call.auth().oauth2(token);
        }
        operation.pathParameters().forEach(name -> call.pathParam(name, pathValue(name)));
        operation.queryParameters().stream()
                .filter(queries::containsKey)
                .forEach(name -> call.queryParam(name, queries.get(name)));
        if (operation.method().equals("POST")) {
            call.header("Idempotency-Key", key.toString());
        }
        if (operation.headers().contains("if-match")) {
            call.header("If-Match", "\"1\"");
        }
        return call;
    }

    Response send(Operation operation, @Nullable String token) {
        RequestSpecification call = begin(operation, token);
        if (operation.takesJson()) {
            call.contentType(ContentType.JSON).body("{}");
        }
        return call.request(operation.method(), operation.path());
    }

    Response send(Operation operation, @Nullable String token, String json) {
        return begin(operation, token)
                .contentType(ContentType.JSON)
                .body(json)
                .request(operation.method(), operation.path());
    }

    private String pathValue(String name) {
        return paths.getOrDefault(name, UUID.randomUUID().toString());
    }
}
