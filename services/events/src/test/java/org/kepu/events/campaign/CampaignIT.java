package org.kepu.events.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.events.Scene;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class CampaignIT {

    private static final String CAMPAIGN = Scene.API + "/campaigns/{id}";

    @BeforeEach
    void places() {
        Scene.places();
    }

    private static RequestSpecification operator() {
        return Scene.as(Tokens.staff("operator-east", "operator@" + Scene.COUNTY));
    }

    private static RequestSpecification inVersion(RequestSpecification by, long version) {
        return by.header("If-Match", "\"" + version + "\"");
    }

    private static String draft() {
        return operator()
                .body(Map.of(
                        "name", "全国科普日（演示）",
                        "kind", "science-day",
                        "place", Scene.COUNTY,
                        "startsOn", "2024-09-15",
                        "endsOn", "2024-09-25"))
                .post(Scene.API + "/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void shouldDiscardAWrongDraftAndKeepWhoDidIt() {
        // Given
        String id = draft();
        inVersion(Scene.asOrganiser(), 1).delete(CAMPAIGN, id).then().statusCode(403);
        inVersion(operator(), 2).delete(CAMPAIGN, id).then().statusCode(412);

        // When
        Response discarded = inVersion(operator(), 1).delete(CAMPAIGN, id);

        // Then
        discarded.then().statusCode(204);
        operator().get(CAMPAIGN, id).then().statusCode(404);
        operator()
                .queryParams(Map.of("place", Scene.COUNTY, "type", "campaign", "id", id))
                .get(Scene.API + "/audit")
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("campaign.discard", "campaign.draft")))
                .body("items.actor", contains("operator-east", "operator-east"));
    }

    @Test
    void shouldNotDiscardACampaignThatWasOpened() {
        // Given
        String id = draft();
        inVersion(operator(), 1).post(CAMPAIGN + "/opening", id).then().statusCode(200);

        // When
        Response refused = inVersion(operator(), 2).delete(CAMPAIGN, id);

        // Then
        refused.then().statusCode(409).body("type", endsWith("campaign-wrong-state"));
        operator().get(CAMPAIGN, id).then().statusCode(200).body("status", equalTo("open"));
    }
}
