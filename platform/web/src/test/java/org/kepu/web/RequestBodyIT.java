package org.kepu.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres(wire = true)
class RequestBodyIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nam\":1}                          | nam           | unknown-field",
                "{\"name\":1}                         | name          | not-text",
                "{\"name\":[\"a\"]}                 | name          | not-text",
                "{\"seats\":\"5\"}                  | seats         | not-a-number",
                "{\"seats\":1.5}                      | seats         | not-a-number",
                "{\"seats\":true}                     | seats         | not-a-number",
                "{\"seats\":99999999999}              | seats         | number-too-large",
                "{\"colour\":\"BLUE\"}              | colour        | not-a-choice",
                "{\"colour\":1}                       | colour        | not-a-choice",
                "{\"day\":\"2024-02-30\"}           | day           | not-a-day",
                "{\"day\":[2024,1,1]}                 | day           | not-a-day",
                "{\"day\":\"\"}                     | day           | not-a-day",
                "{\"start\":\"2024-09-21T10:00:00\"}| start         | not-a-moment",
                "{\"start\":1726884000}               | start         | not-a-moment",
                "{\"open\":\"true\"}                | open          | not-true-or-false",
                "{\"owner\":\"1-1-1-1-1\"}          | owner         | uuid",
                "{\"lines\":{}}                       | lines         | wrong-type",
                "{\"lines\":[{\"text\":1}]}         | lines[0].text | not-text",
                "[]                                     | body          | wrong-type",
                "\"text\"                             | body          | wrong-type"
            })
    void shouldNameTheFieldThatIsNotWhatTheContractSays(String body, String field, String code) {
        post(body)
                .statusCode(422)
                .body("type", equalTo("urn:kepu:problem:invalid"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                             | 2",
                "{\"name\":                  | 9",
                "{\"name\":\"a\",\"name\":\"b\"} | 19",
                "{} x                          | 4"
            })
    void shouldSayWhereABodyStopsBeingJson(String body, int column) {
        post(body)
                .statusCode(400)
                .body("type", equalTo("urn:kepu:problem:unreadable"))
                .body("errors[0].code", equalTo("not-json"))
                .body("errors[0].message", equalTo("It cannot be read from line 1, column " + column + " on."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null"})
    void shouldAskForABodyThatIsMissing(String body) {
        post(body).statusCode(400).body("errors[0].code", equalTo("body-missing"));
    }

    @Test
    void shouldNotRepeatWhatWasSent() {
        // Given
        String secret = "13800001111";

        // Then
        post("{\"seats\":\"" + secret + "\"}").statusCode(422).body(not(containsString(secret)));
        post("{\"day\":\"" + secret + "\"}").statusCode(422).body(not(containsString(secret)));
        post("{\"name\": \"" + secret + "\"x}").statusCode(400).body(not(containsString(secret)));
    }

    @Test
    void shouldNameTheChoicesAsTheContractDoes() {
        post("{\"colour\":\"RED\"}")
                .statusCode(422)
                .body("errors[0].message", equalTo("It must be one of: red, green."));
        post("{\"colour\":\"red\"}").statusCode(422).body("errors.field", not(hasItems("colour")));
    }

    @Test
    void shouldCutAnInventedFieldName() {
        post("{\"" + "长".repeat(500) + "\":1}").statusCode(422).body("errors[0].field", equalTo("长".repeat(64)));
        post("{\"a\\u202eb\":1}").statusCode(422).body("errors[0].field", equalTo("?"));
    }

    @Test
    void shouldReportEveryFieldAtOnce() {
        post("{\"name\":\"\\u0007\",\"day\":\"1900-01-01\",\"phone\":\"12\",\"lines\":[{\"text\":\"\"}]}")
                .statusCode(422)
                .body("errors.field", hasItems("name", "seats", "day", "phone", "lines[0].text"))
                .body("errors.code", hasItems("forbidden-character", "required", "day-out-of-range", "phone"));
    }

    @Test
    void shouldRefuseANameOfTenThousandCharactersInBothLanguages() {
        // Given
        String body = "{\"seats\":1,\"name\":\"" + "科".repeat(10_000) + "\"}";

        // Then
        post(body)
                .body(
                        "errors[0].message",
                        equalTo("At most 120 characters are allowed; there are 10000. Make it shorter."));
        post(body, "zh").body("errors[0].message", equalTo("最多 120 个字，现为 10000 个字，请缩短。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷田", "张𬸚", "👩‍👩‍👧 family"})
    void shouldTakeARareSurnameAndAnEmoji(String name) {
        post("{\"seats\":1,\"name\":\"" + name + "\"}").statusCode(201).body("name", equalTo(name));
    }

    @Test
    void shouldComposeAndTrimText() {
        post("{\"seats\":1,\"name\":\"  Cafe\u0301 \"}").statusCode(201).body("name", equalTo("Café"));
    }

    private static ValidatableResponse post(String body) {
        return post(body, "en");
    }

    private static ValidatableResponse post(String body, String language) {
        return given().auth()
                .oauth2(Tokens.resident("sub-" + UUID.randomUUID()))
                .contentType("application/json")
                .header("Accept-Language", language)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/sample/v1/notes")
                .then();
    }
}
