package org.kepu.venues.place;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;
import static org.kepu.venues.Scene.API;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class PlaceSearchIT {

    @BeforeEach
    void places() {
        Scene.places();
    }

    private static Response search(Map<String, ?> query) {
        return given().queryParams(query).get(API + "/places");
    }

    @Test
    void shouldFindPlacesByAPartOfTheirNameWithinAnotherAndSayWhatTheyLieIn() {
        // When
        Response found = search(Map.of("name", "村", "within", Scene.COUNTY, "limit", 20));

        // Then
        found.then()
                .statusCode(200)
                .body("items.code", equalTo(List.of(Scene.VILLAGE, Scene.NEXT_VILLAGE)))
                .body("items[0].name", equalTo("前村"))
                .body("items[0].level", equalTo("village"))
                .body("items[0].parents.code", equalTo(List.of(Scene.TOWNSHIP, Scene.COUNTY, Scene.CITY)))
                .body("items[0].parents.name", equalTo(List.of("河镇", "东县", "城")))
                .body("next", nullValue());
    }

    @Test
    void shouldTellTheCitiesOfThisInstallationToAnybody() {
        // When
        Response cities = search(Map.of("level", "city", "limit", 200));

        // Then
        cities.then().statusCode(200).body("items.code", hasItem(Scene.CITY));
        assertThat(cities.jsonPath().getList("items.level")).containsOnly("city");
        assertThat(cities.jsonPath().getList("items.parents.flatten()")).isEmpty();
    }

    @Test
    void shouldGoThroughAListPageByPageWithEachPlaceOnce() {
        // Given
        Map<String, Object> query = Map.of("within", Scene.CITY, "limit", 3);
        List<String> seen = new ArrayList<>();

        // When
        JsonPath page = search(query).jsonPath();
        seen.addAll(page.getList("items.code", String.class));
        while (page.getString("next") != null) {
            page = given().queryParams(query)
                    .queryParam("cursor", page.getString("next"))
                    .get(API + "/places")
                    .jsonPath();
            seen.addAll(page.getList("items.code", String.class));
        }

        // Then
        assertThat(seen)
                .startsWith(Scene.CITY, Scene.COUNTY, Scene.OTHER_COUNTY)
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void shouldAnswerOnePlaceWithWhatItLiesIn() {
        // When
        Response one = given().get(API + "/places/" + Scene.TOWNSHIP);

        // Then
        one.then().statusCode(200).body("parents.name", equalTo(List.of("东县", "城")));
    }

    @Test
    void shouldNameTheFieldWhereThePlaceToLookInIsUnknown() {
        // When
        Response unknown = search(Map.of("within", "000000000000"));

        // Then
        assertThatProblem(unknown)
                .is("urn:kepu:problem:invalid", 422)
                .blames("within", "unknown-code")
                .saysIn("zh-CN");
    }
}
