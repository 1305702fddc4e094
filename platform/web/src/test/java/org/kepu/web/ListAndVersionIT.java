package org.kepu.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres(wire = true)
class ListAndVersionIT {

    private static final String NOTES = "/api/sample/v1/notes";

    @Test
    void shouldWalkAListPageByPageWithoutGapOrRepetition() {
        // Given
        for (int i = 0; i < 7; i++) {
            create("walk " + i);
        }

        // When
        List<String> names = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            JsonPath page = signedIn()
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(NOTES + "?limit=3&name=walk")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            names.addAll(page.getList("items.name"));
            cursor = page.getString("next");
            pages++;
        } while (cursor != null);

        // Then
        assertThat(pages).isEqualTo(3);
        assertThat(names).containsExactly("walk 0", "walk 1", "walk 2", "walk 3", "walk 4", "walk 5", "walk 6");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, out-of-range",
        "limit=201, limit, out-of-range",
        "limit=many, limit, not-a-number",
        "from=2024-02-30, from, not-a-day",
        "name=a%07b, name, forbidden-character"
    })
    void shouldNameTheParameterAtFault(String query, String field, String code) {
        signedIn()
                .urlEncodingEnabled(false)
                .get(NOTES + "?" + query)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void shouldRefuseACursorItDidNotWrite() {
        signedIn()
                .get(NOTES + "?cursor=AAAAAAAA")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:kepu:problem:cursor-unreadable"));
    }

    @Test
    void shouldAskWhichVersionAChangeWasMadeFrom() {
        // Given
        String note = create("unversioned");

        // Then
        change(note, null, "changed").then().statusCode(428).body("type", equalTo("urn:kepu:problem:if-match-missing"));
    }

    @Test
    void shouldRefuseAChangeMadeFromAnOldVersion() {
        // Given
        String note = create("stale");
        String tag = signedIn().get(note).header("ETag");
        change(note, tag, "stale changed").then().statusCode(200).header("ETag", "\"1\"");

        // When
        Response second = change(note, tag, "stale changed again");

        // Then
        second.then().statusCode(412).body("type", equalTo("urn:kepu:problem:version-stale"));
        signedIn().get(note).then().body("name", equalTo("stale changed"));
    }

    @Test
    void shouldLetOneOfManySimultaneousChangesThrough() throws InterruptedException {
        // Given
        String note = create("race");

        // When
        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(6)) {
            statuses = threads
                    .invokeAll(Stream.of("a", "b", "c", "d", "e", "f")
                            .map(name -> (java.util.concurrent.Callable<Integer>)
                                    () -> change(note, "\"0\"", "race " + name).statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // Then
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    private static String create(String name) {
        return signedIn()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", name, "seats", 5))
                .post(NOTES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Response change(String note, @Nullable String tag, String name) {
        RequestSpecification request =
                signedIn().contentType("application/json").body(Map.of("name", name, "seats", 5));
        return (tag == null ? request : request.header("If-Match", tag)).put(note);
    }

    private static RequestSpecification signedIn() {
        return given().auth().oauth2(Tokens.resident("sub-" + UUID.randomUUID()));
    }
}
