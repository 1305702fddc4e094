package org.kepu.venues.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.asCounty;
import static org.kepu.venues.Scene.asOtherCounty;
import static org.kepu.venues.Scene.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class OrganisationIT {

    @BeforeEach
    void places() {
        Scene.places();
    }

    private static Map<String, Object> school(String name) {
        return new HashMap<>(Map.of("kind", "school", "name", name, "place", Scene.VILLAGE, "demonstration", true));
    }

    private static Response entered(Map<String, Object> body) {
        return asCounty().body(body).post(API + "/organisations");
    }

    @Test
    void shouldKeepAnOrganisationThroughItsLifeAndTellEverybodyEachTime() {
        try (TopicReader states = TopicReader.fromNow("kepu.venues.organisation.state")) {
            // Given
            String name = Scene.name("𠮷庄小学");
            String id = entered(school(name)).then().statusCode(201).extract().path("id");
            Map<String, Object> renamed = school(Scene.name("吉庄中心小学"));

            // When
            asCounty()
                    .header("If-Match", "\"1\"")
                    .body(renamed)
                    .put(API + "/organisations/" + id)
                    .then()
                    .statusCode(200);
            step(asCounty(), "/organisations/" + id + "/rest", 2).then().statusCode(200);
            step(asCounty(), "/organisations/" + id + "/waking", 3).then().statusCode(200);
            step(asCounty(), "/organisations/" + id + "/end", 4).then().statusCode(200);

            // Then
            given().get(API + "/organisations/" + id)
                    .then()
                    .header("ETag", "\"5\"")
                    .body("status", equalTo("ended"), "formerNames.name", contains(name));
            List<ReceivedEvent> told = states.await(5, id);
            assertThat(told)
                    .extracting(event -> Scene.data(event).path("status").asText())
                    .containsExactly("active", "active", "dormant", "active", "ended");
            assertThat(told.getLast().version()).isEqualTo(5);
            assertThat(told.getLast().header("ce_place")).isEqualTo(Scene.VILLAGE);
        }
    }

    @Test
    void shouldRefuseASecondOfOneNameAtOnePlaceUntilTheFirstHasEnded() {
        // Given
        Map<String, Object> school = school(Scene.name("演示小学"));
        String id = entered(school).path("id");

        // When
        Response second = entered(school);
        step(asCounty(), "/organisations/" + id + "/end", 1);
        Response afterwards = entered(school);

        // Then
        assertThatProblem(second).is("urn:kepu:problem:organisation-known", 409).saysIn("zh-CN");
        afterwards.then().statusCode(201);
    }

    @Test
    void shouldListByPlaceAndKindAndPartOfAName() {
        // Given
        String name = Scene.name("找得到的学校");
        String id = entered(school(name)).path("id");

        // When
        Response within = given().queryParams("place", Scene.COUNTY, "kind", "school", "name", name.substring(0, 4))
                .get(API + "/organisations");
        Response elsewhere = given().queryParam("place", Scene.OTHER_COUNTY).get(API + "/organisations");

        // Then
        within.then().statusCode(200).body("items.id", hasItem(id));
        elsewhere.then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void shouldRefuseAStaleVersionAnUnknownParentAndStaffOfAnotherCounty() {
        // Given
        String id = entered(school(Scene.name("演示小学"))).path("id");
        Map<String, Object> withParent = school(Scene.name("演示分校"));
        withParent.put("parent", "00000000-0000-7000-8000-000000000000");

        // When
        Response stale = step(asCounty(), "/organisations/" + id + "/end", 9);
        Response unmatched = asCounty().post(API + "/organisations/" + id + "/end");
        Response orphan = entered(withParent);
        Response stranger = step(asOtherCounty(), "/organisations/" + id + "/end", 1);
        Response again = step(asCounty(), "/organisations/" + id + "/waking", 1);

        // Then
        stale.then().statusCode(412);
        unmatched.then().statusCode(428);
        assertThatProblem(orphan).is("urn:kepu:problem:invalid", 422).blames("parent", "unknown-code");
        stranger.then().statusCode(403);
        again.then().statusCode(409).body("type", endsWith("organisation-wrong-state"));
    }
}
