package org.kepu.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithPostgres;
import org.kepu.web.once.KeptAnswers;

@QuarkusTest
@WithPostgres(wire = true)
class OnceIT {

    @Inject
    AgroalDataSource database;

    @Inject
    KeptAnswers answers;

    @Test
    void shouldRepeatTheFirstAnswerToTheLetter() throws SQLException {
        // Given
        String key = UUID.randomUUID().toString();
        Response first = post("sub-once", key, "{\"name\":\"repeat\",\"seats\":3}");

        // When
        Response second = post("sub-once", key, " { \"seats\": 3, \"name\": \" repeat \" } ");

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .startsWith("/api/sample/v1/notes/");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(count("select count(*) from note where name = 'repeat'")).isEqualTo(1);
    }

    @Test
    void shouldRefuseAKeyThatWasUsedForAnotherRequest() throws SQLException {
        // Given
        String key = UUID.randomUUID().toString();
        post("sub-once", key, "{\"name\":\"reuse\",\"seats\":3}");

        // When
        ValidatableResponse second = post("sub-once", key, "{\"name\":\"reuse another\",\"seats\":3}")
                .then();

        // Then
        second.statusCode(422).body("type", equalTo("urn:kepu:problem:idempotency-key-reused"));
        assertThat(count("select count(*) from note where name like 'reuse%'")).isEqualTo(1);
    }

    @Test
    void shouldKeepTheKeysOfTwoCallersApart() throws SQLException {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        post("sub-one", key, "{\"name\":\"apart one\",\"seats\":3}").then().statusCode(201);
        post("sub-two", key, "{\"name\":\"apart two\",\"seats\":3}").then().statusCode(201);

        // Then
        assertThat(count("select count(*) from note where name like 'apart%'")).isEqualTo(2);
    }

    @Test
    void shouldKeepNothingOfARefusedCommandSoThatItMayBeTriedAgain() throws SQLException {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        post("sub-once", key, "{\"name\":\"refuse me\",\"seats\":3}").then().statusCode(409);

        // Then
        assertThat(count("select count(*) from note where name = 'refuse me'")).isZero();
        assertThat(count("select count(*) from http_answer where idempotency_key = '" + key + "'"))
                .isZero();
        post("sub-once", key, "{\"name\":\"refined\",\"seats\":3}").then().statusCode(201);
    }

    @Test
    void shouldAnswerABrokenConstraintWithTheFeaturesOwnProblem() throws SQLException {
        // Given
        post("sub-once", UUID.randomUUID().toString(), "{\"name\":\"taken\",\"seats\":3}");

        // When
        Response second = post("sub-once", UUID.randomUUID().toString(), "{\"name\":\"taken\",\"seats\":3}");

        // Then
        second.then()
                .statusCode(409)
                .body("errors[0].field", equalTo("name"))
                .body("errors[0].code", equalTo("conflict"));
        assertThat(count("select count(*) from note where name = 'taken'")).isEqualTo(1);
    }

    @Test
    void shouldHaveOneEffectWhenTheSameRequestArrivesManyTimesAtOnce() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        Callable<Response> send = () -> post("sub-once-storm", key, "{\"name\":\"storm\",\"seats\":3}");

        // When
        List<Response> responses;
        try (var threads = Executors.newFixedThreadPool(8)) {
            responses =
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> send).collect(Collectors.toList())).stream()
                            .map(Future::resultNow)
                            .toList();
        }

        // Then
        assertThat(responses).extracting(Response::statusCode).containsOnly(201);
        assertThat(responses)
                .extracting(Response::asString)
                .containsOnly(responses.getFirst().asString());
        assertThat(responses)
                .filteredOn(r -> r.header("Idempotent-Replayed") == null)
                .hasSize(1);
        assertThat(count("select count(*) from note where name = 'storm'")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({", idempotency-key-missing", "1-2-3, idempotency-key-unreadable"})
    void shouldAskForAKey(@Nullable String key, String problem) {
        post("sub-once", key, "{\"name\":\"no key\",\"seats\":3}")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:kepu:problem:" + problem))
                .body("stack", nullValue());
    }

    @Test
    void shouldSealWhatItKeeps() throws SQLException {
        // Given
        String key = UUID.randomUUID().toString();
        post("sub-once", key, "{\"name\":\"sealed name\",\"seats\":3}");

        // When
        String kept = new String(
                bytes("select body from http_answer where idempotency_key = '" + key + "'"),
                StandardCharsets.ISO_8859_1);

        // Then
        assertThat(kept).isNotEmpty().doesNotContain("sealed name");
    }

    @Test
    void shouldForgetAnswersOlderThanTheyAreKept() throws SQLException {
        // Given
        String old = UUID.randomUUID().toString();
        String young = UUID.randomUUID().toString();
        post("sub-once", old, "{\"name\":\"old\",\"seats\":3}");
        post("sub-once", young, "{\"name\":\"young\",\"seats\":3}");
        count("with aged as (update http_answer set created_at = created_at - interval '31 days' where"
                + " idempotency_key = '" + old + "' returning 1) select count(*) from aged");

        // When
        int removed = answers.removeOlderThan(Duration.ofDays(30), 100);

        // Then
        assertThat(removed).isEqualTo(1);
        assertThat(count("select count(*) from http_answer where idempotency_key = '" + old + "'"))
                .isZero();
        assertThat(count("select count(*) from http_answer where idempotency_key = '" + young + "'"))
                .isEqualTo(1);
    }

    private static Response post(String sub, @Nullable String key, String body) {
        var request = given().auth().oauth2(Tokens.resident(sub)).contentType("application/json");
        return (key == null ? request : request.header("Idempotency-Key", key))
                .body(body)
                .post("/api/sample/v1/notes");
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private byte[] bytes(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getBytes(1);
        }
    }
}
