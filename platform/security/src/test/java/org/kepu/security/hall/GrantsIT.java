package org.kepu.security.hall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.security.personal.PersonRefs;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceChange;
import org.kepu.security.places.PlaceTable;
import org.kepu.security.places.Places;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class GrantsIT {

    private static final String CITY = "grants-city";
    private static final String EAST = "grants-east";
    private static final String WEST = "grants-west";
    private static final String VILLAGE = "grants-east-village";
    private static final String MERGED = "grants-merged-into-east";
    private static final String MERGED_VILLAGE = "grants-merged-village";

    @Inject
    PlaceTable table;

    @Inject
    Places places;

    @Inject
    Denied denied;

    @Inject
    PersonRefs refs;

    @BeforeEach
    void register() {
        table.apply(List.of(
                place(CITY, "city", null),
                place(EAST, "county", CITY),
                place(WEST, "county", CITY),
                place(VILLAGE, "village", EAST),
                place(MERGED, "county", CITY, EAST),
                place(MERGED_VILLAGE, "village", MERGED)));
        places.refresh();
    }

    private static PlaceChange place(String code, String level, @Nullable String parent, String... successors) {
        return new PlaceChange(code, 1, new Place(code, code, level, parent, null, null, List.of(successors), "test"));
    }

    private static ValidatableResponse work(String token, String place) {
        return given().auth()
                .oauth2(token)
                .get("/api/hall/v1/places/" + place + "/work")
                .then();
    }

    private static ValidatableResponse review(String token, String place) {
        return given().auth()
                .oauth2(token)
                .get("/api/hall/v1/places/" + place + "/review")
                .then();
    }

    @Test
    void shouldTellTheCallerAndTheRefThatStandsForHim() {
        String token = Tokens.staff("account-1", "reviewer@" + WEST, "operator@" + EAST);

        given().auth()
                .oauth2(token)
                .get("/api/hall/v1/me")
                .then()
                .statusCode(200)
                .body("sub", equalTo("account-1"))
                .body("personRef", equalTo(refs.of("account-1")))
                .body("grants", contains("operator@" + EAST, "reviewer@" + WEST));
    }

    @Test
    void shouldLetTheCityActInEveryVillageOfItsCounties() {
        String city = Tokens.staff("city-staff", "operator@" + CITY);

        work(city, CITY).statusCode(200);
        work(city, EAST).statusCode(200);
        work(city, VILLAGE).statusCode(200);
    }

    @Test
    void shouldLetACountyActBelowItselfButNotInAnotherCountyNorAboveItself() {
        // Given
        String east = Tokens.staff("east-staff", "operator@" + EAST);
        double before = denied.times("grant_missing");

        // When
        ValidatableResponse other = work(east, WEST);

        // Then
        assertThatProblem(other.extract().response())
                .is("urn:kepu:problem:security-grant-missing", 403)
                .saysIn("zh-CN");
        assertThat(other.extract().<String>path("detail")).contains("管理员、业务员").doesNotContain("operator");
        work(east, VILLAGE).statusCode(200);
        work(east, CITY).statusCode(403);
        assertThat(denied.times("grant_missing")).isEqualTo(before + 2);
    }

    @Test
    void shouldKeepTwoGrantsApart() {
        String both = Tokens.staff("two-hats", "operator@" + EAST, "reviewer@" + WEST);

        work(both, EAST).statusCode(200);
        review(both, WEST).statusCode(200);
        work(both, WEST).statusCode(403);
        review(both, EAST).statusCode(403);
    }

    @Test
    void shouldLetASuccessorActOnWhatEnded() {
        String east = Tokens.staff("east-staff", "operator@" + EAST);
        String west = Tokens.staff("west-staff", "operator@" + WEST);

        work(east, MERGED).statusCode(200);
        work(east, MERGED_VILLAGE).statusCode(200);
        work(west, MERGED_VILLAGE).statusCode(403);
    }

    @Test
    void shouldSeeAPlaceThatMovedToAnotherCountyUnderItsNewParent() {
        // Given
        String moving = "grants-moving-village";
        table.apply(List.of(place(moving, "village", EAST)));
        places.refresh();
        String east = Tokens.staff("east-staff", "operator@" + EAST);
        String west = Tokens.staff("west-staff", "operator@" + WEST);
        work(east, moving).statusCode(200);

        // When
        table.apply(List.of(
                new PlaceChange(moving, 2, new Place(moving, moving, "village", WEST, null, null, List.of(), "test"))));
        places.refresh();

        // Then
        work(east, moving).statusCode(403);
        work(west, moving).statusCode(200);
    }

    @Test
    void shouldLetAResidentDoNothingOfStaff() {
        work(Tokens.resident("resident"), VILLAGE).statusCode(403);
    }

    @Test
    void shouldHonourTwentyGrantsAndNoneOfTwentyOne() {
        // Given
        String[] twenty = IntStream.range(0, 20)
                .mapToObj(n -> n == 0 ? "operator@" + EAST : "operator@elsewhere-" + n)
                .toArray(String[]::new);
        String[] more = IntStream.range(0, 21)
                .mapToObj(n -> n == 0 ? "operator@" + EAST : "operator@elsewhere-" + n)
                .toArray(String[]::new);
        double before = denied.times("too_many_grants");

        // When
        ValidatableResponse refused = work(Tokens.staff("too-many", more), EAST);

        // Then
        assertThatProblem(refused.extract().response()).is("urn:kepu:problem:security-too-many-grants", 403);
        work(Tokens.staff("just-enough", twenty), EAST).statusCode(200);
        assertThat(denied.times("too_many_grants")).isEqualTo(before + 1);
        given().auth()
                .oauth2(Tokens.staff("too-many", more))
                .get("/api/hall/v1/me")
                .then()
                .statusCode(200)
                .body("grants", hasSize(0));
    }

    @Test
    void shouldIgnoreAndCountAGrantItCannotRead() {
        // Given
        String token = Tokens.staff("odd", "operator@" + EAST, "emperor@" + CITY, "operator");
        double before = denied.times("malformed_grant");

        // When
        ValidatableResponse answer = work(token, EAST);

        // Then
        answer.statusCode(200);
        work(token, WEST).statusCode(403);
        assertThat(denied.times("malformed_grant")).isEqualTo(before + 4);
    }
}
