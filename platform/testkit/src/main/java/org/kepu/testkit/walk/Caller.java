package org.kepu.testkit.walk;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.testkit.ProblemAssert;

/**
 * Sends the calls of a walk and judges the refusals.
 *
 * @param baseUri where the service listens
 * @param samples what to call it with
 * @param language {@code Accept-Language}, in which every refusal must be
 */
record Caller(String baseUri, Samples samples, String language) {

    private static final String FIRST = "\"1\"";

    /** The same caller, asking for things that nobody has made. */
    Caller ofNothing() {
        return new Caller(baseUri, samples.ofNothing(), language);
    }

    /** A call that has all headers its operation asks for; the rest is set by the check. */
    RequestSpecification begin(Operation operation, @Nullable String token) {
        return begin(operation, token, UUID.randomUUID(), FIRST);
    }

    /** The same with an Idempotency-Key and a version of the check's own; without a version none is sent. */
    RequestSpecification begin(Operation operation, @Nullable String token, UUID key, @Nullable String version) {
        RequestSpecification call =
                given().baseUri(baseUri).redirects().follow(false).header("Accept-Language", language);
        if (token != null) {
            call.auth().oauth2(token);
        }
        operation.pathParameters().forEach(name -> call.pathParam(name, samples.pathOrNothing(operation, name)));
        operation.queryParameters().stream()
                .filter(samples.queries()::containsKey)
                .forEach(name -> call.queryParam(name, samples.queries().get(name)));
        if (operation.method().equals("POST")) {
            call.header("Idempotency-Key", key.toString());
        }
        if (version != null && operation.asksForVersion()) {
            call.header("If-Match", version);
        }
        return call;
    }

    /** With the sample body, where it has one. */
    Response send(Operation operation, @Nullable String token) {
        return operation.takesJson()
                ? send(operation, token, samples.body(operation))
                : begin(operation, token).request(operation.method(), operation.path());
    }

    Response send(Operation operation, @Nullable String token, String json) {
        return send(operation, begin(operation, token), json);
    }

    Response send(Operation operation, RequestSpecification call, String json) {
        if (operation.takesJson()) {
            call.contentType(ContentType.JSON).body(json);
        }
        return call.request(operation.method(), operation.path());
    }

    /** What is wrong with a refusal that must have one of these statuses. */
    List<String> refusal(Response answer, int... statuses) {
        List<String> faults = new ArrayList<>();
        if (Arrays.stream(statuses).noneMatch(status -> status == answer.statusCode())) {
            faults.add("answers %d, expected %s".formatted(answer.statusCode(), Arrays.toString(statuses)));
        }
        if (answer.statusCode() >= 400) {
            faults.addAll(ProblemAssert.faults(answer));
            faults.addAll(ProblemAssert.faultsOfLanguage(answer, language));
        }
        return faults;
    }
}
