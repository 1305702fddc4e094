package org.kepu.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.kepu.contracts.ProblemCatalogue;

/**
 * Says that an answer is a refusal a person can act on (RFC 9457), and which:
 *
 * <pre>{@code
 * assertThatProblem(given().post("/api/venues/v1/openings"))
 *         .is("urn:kepu:problem:opening-full", 409)
 *         .saysIn("zh-CN");
 * }</pre>
 *
 * Every check of it also asks that the type is listed in {@code contracts} with the status given.
 */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Response> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ProblemCatalogue CATALOGUE = ProblemCatalogue.load();

    private ProblemAssert(Response actual) {
        super(actual, ProblemAssert.class);
    }

    /** The answer, which must be a well-formed problem that {@code contracts} lists. */
    public static ProblemAssert assertThatProblem(Response answer) {
        ProblemAssert problem = new ProblemAssert(answer);
        List<String> faults = faults(answer);
        if (!faults.isEmpty()) {
            problem.failWithMessage("%d %s%n%s", answer.statusCode(), String.join("; ", faults), answer.asString());
        }
        return problem;
    }

    /** What is wrong with the form of a refusal; empty where nothing is. */
    public static List<String> faults(Response answer) {
        List<String> faults = new ArrayList<>();
        String contentType = Objects.requireNonNullElse(answer.contentType(), "");
        if (!contentType.startsWith("application/problem+json")) {
            faults.add("content type is '%s'".formatted(contentType));
            return faults;
        }
        JsonNode body = parsed(answer);
        for (String field : List.of("type", "title", "detail")) {
            if (body.path(field).asText().isBlank()) {
                faults.add(field + " is missing");
            }
        }
        if (body.path("detail").asText().contains("{")) {
            faults.add("detail has an unfilled placeholder");
        }
        String type = body.path("type").asText();
        CATALOGUE
                .find(type)
                .ifPresentOrElse(
                        listed -> {
                            if (listed.status() != answer.statusCode()) {
                                faults.add("%s is listed with status %d".formatted(type, listed.status()));
                            }
                        },
                        () -> faults.add("'" + type + "' is not listed in problems.yaml"));
        return faults;
    }

    /**
     * What is wrong with the language of a refusal: {@code zh-CN} has Han characters in title and detail, {@code en} none but
     * in quoted names.
     */
    public static List<String> faultsOfLanguage(Response answer, String language) {
        if (!Objects.requireNonNullElse(answer.contentType(), "").startsWith("application/problem+json")) {
            return List.of();
        }
        JsonNode body = parsed(answer);
        return Stream.of("title", "detail")
                .filter(field -> !isIn(language, body.path(field).asText()))
                .map(field -> "%s is not in %s: %s"
                        .formatted(field, language, body.path(field).asText()))
                .toList();
    }

    /** Names of places stay Chinese in English, and stand in quotation marks there. */
    private static boolean isIn(String language, String words) {
        return language.startsWith("zh") ? hasHan(words) : !hasHan(words.replaceAll("“[^”]*”", ""));
    }

    private static boolean hasHan(String words) {
        return words.codePoints().anyMatch(Character::isIdeographic);
    }

    /** It is this problem, with this status. */
    public ProblemAssert is(String type, int status) {
        if (!type().equals(type) || actual.statusCode() != status) {
            failWithMessage("expected %s (%d) but was %s", type, status, described());
        }
        return this;
    }

    /** One of the errors names this field with this code. */
    public ProblemAssert blames(String field, String code) {
        boolean named = body().path("errors")
                .valueStream()
                .anyMatch(error -> error.path("field").asText().equals(field)
                        && error.path("code").asText().equals(code)
                        && !error.path("message").asText().isBlank());
        if (!named) {
            failWithMessage("expected an error %s of field %s but was %s", code, field, described());
        }
        return this;
    }

    /** It is written in this language: {@code zh-CN} has Han characters in its detail, {@code en} none but in quoted names. */
    public ProblemAssert saysIn(String language) {
        if (!isIn(language, body().path("detail").asText())) {
            failWithMessage("expected words in %s but was %s", language, described());
        }
        return this;
    }

    private String type() {
        return body().path("type").asText();
    }

    private String described() {
        return actual.statusCode() + " " + actual.asString();
    }

    private JsonNode body() {
        return parsed(actual);
    }

    private static JsonNode parsed(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new AssertionError("the problem is no JSON: " + answer.asString(), e);
        }
    }
}
