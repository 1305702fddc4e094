package org.kepu.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres(wire = true)
class RefusalIT {

    private static final String API = "/api/sample/v1/";

    @Test
    void shouldAskForASignInWhereATokenIsMissingAndNothingWasAnnotated() {
        expect(given().get(API + "notes"), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void shouldRefuseATokenThatCannotBeRead() {
        expect(given().auth().oauth2("not-a-token").get(API + "notes"), 401, "unauthenticated");
    }

    @Test
    void shouldRefuseATokenThatHasExpired() {
        // Given
        String token = Tokens.of("sub-refusal").expired().sign();

        // Then
        expect(given().auth().oauth2(token).get(API + "notes"), 401, "unauthenticated");
    }

    @Test
    void shouldSayForbiddenToSomebodySignedInWithoutTheRight() {
        expect(signedIn().get(API + "staff"), 403, "forbidden");
    }

    @Test
    void shouldNotFindAPathNobodyServes() {
        expect(given().get("/nowhere"), 404, "not-found");
    }

    @Test
    void shouldNotFindAnIdThatIsNone() {
        expect(signedIn().get(API + "notes/1-1-1-1-1"), 404, "not-found");
    }

    @Test
    void shouldAnswerAHiddenRecordExactlyAsAnUnknownOne() {
        // When
        Map<String, Object> hidden =
                given().get(API + "faults/hidden").jsonPath().getMap("");
        Map<String, Object> unknown =
                signedIn().get(API + "notes/" + UUID.randomUUID()).jsonPath().getMap("");

        // Then
        hidden.remove("traceId");
        unknown.remove("traceId");
        assertThat(hidden).isEqualTo(unknown).containsEntry("type", "urn:kepu:problem:not-found");
    }

    @Test
    void shouldRefuseAMethodThePathDoesNotTake() {
        expect(signedIn().delete(API + "notes"), 405, "method-not-allowed");
    }

    @Test
    void shouldRefuseToAnswerInAFormItDoesNotHave() {
        expect(signedIn().accept("text/html").get(API + "notes"), 406, "not-acceptable");
    }

    @Test
    void shouldRefuseABodyThatIsNotJson() {
        expect(signedIn().contentType("text/plain").body("x").post(API + "notes"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "bug, 500, internal",
        "check, 500, internal",
        "error, 500, internal",
        "teapot, 400, unreadable",
        "stale, 412, version-stale"
    })
    void shouldTellNothingOfItsInsides(String kind, int status, String problem) {
        // When
        ValidatableResponse response = expect(given().get(API + "faults/" + kind), status, problem);

        // Then
        assertThat(response.extract().asString())
                .doesNotContainIgnoringCase("select")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("note", "Row", "13800000000", "org.kepu");
    }

    @ParameterizedTest
    @CsvSource({"away, 5", "pool, 5", "deadlock, 1"})
    void shouldSayWhenToComeBackWhileTheDatabaseIsInTrouble(String kind, String seconds) {
        expect(given().get(API + "faults/" + kind), 503, "unavailable").header("Retry-After", seconds);
    }

    @Test
    void shouldFailATestWhoseProblemIsNotInTheCatalogue() {
        expect(given().get(API + "faults/unlisted"), 500, "internal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "fr, zh;q=0.8, en;q=0.1", "*", "en;q=0", "de", ";;;"})
    void shouldAnswerInChineseUnlessEnglishIsPreferred(String accepted) {
        given().header("Accept-Language", accepted)
                .get("/nowhere")
                .then()
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("未找到"));
    }

    @Test
    void shouldAnswerInEnglishWhereThatIsPreferred() {
        given().header("Accept-Language", "fr, en-GB;q=0.9, zh;q=0.8")
                .get("/nowhere")
                .then()
                .header("Content-Language", "en")
                .header("Vary", "Accept-Language")
                .body("title", equalTo("Not found"));
    }

    @Test
    void shouldCarryTheTraceTheCallerCanReport() {
        given().get(API + "faults/bug").then().body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    private static RequestSpecification signedIn() {
        return given().auth().oauth2(Tokens.resident("sub-refusal"));
    }

    private static ValidatableResponse expect(io.restassured.response.Response response, int status, String problem) {
        return response.then()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .header("Cache-Control", "no-store")
                .body("type", equalTo("urn:kepu:problem:" + problem))
                .body("status", equalTo(status))
                .body("title", not(emptyOrNullString()))
                .body("detail", not(emptyOrNullString()))
                .body("errors", equalTo(List.of()));
    }
}
