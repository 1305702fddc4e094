package org.kepu.volunteers.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.as;
import static org.kepu.volunteers.Scene.asOperator;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.volunteer;
import static org.kepu.volunteers.person.PersonIT.keeper;
import static org.kepu.volunteers.person.PersonIT.registrationWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.Scene;

/** Who may know what of a person. */
@QuarkusTest
@WithPostgres
@WithKafka
class PersonAccessIT {

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    @Test
    void shouldHideAPersonFromAnotherCountyAndFromResidents() {
        // Given
        String id = volunteer(account());

        // When
        Response otherCounty = as(Tokens.staff("operator-west", "operator@" + Scene.OTHER_COUNTY))
                .get("/api/volunteers/v1/people/{id}", id);
        Response resident = asResident(account()).get("/api/volunteers/v1/people/{id}", id);
        Response operator = asOperator().get("/api/volunteers/v1/people/{id}", id);

        // Then
        otherCounty.then().statusCode(404);
        resident.then().statusCode(404);
        operator.then().statusCode(200).body("$", not(hasItem("name")));
        assertThat(operator.asString()).doesNotContain("小明", "13800000000");
    }

    @Test
    void shouldOpenParticularsForTheKeeperAloneAndAMinorsOnlyWithAReasonThatIsKept() {
        // Given
        String keeper = keeper();
        String minor = asResident(account())
                .body(registrationWith("ageBand", "14-17"))
                .post("/api/volunteers/v1/people/me")
                .path("id");

        // When
        Response operator = asOperator().get("/api/volunteers/v1/people/{id}/particulars", minor);
        Response withoutReason = asResident(keeper).get("/api/volunteers/v1/people/{id}/particulars", minor);
        Response withReason = asResident(keeper)
                .queryParam("reason", "联系监护人")
                .get("/api/volunteers/v1/people/{id}/particulars", minor);

        // Then
        operator.then().statusCode(404);
        withoutReason.then().statusCode(422).body("type", endsWith("security-reason-missing"));
        withReason.then().statusCode(200).body("name", equalTo("𠮷小明"));
        asOperator()
                .queryParam("place", Scene.COUNTY)
                .queryParam("action", "right.grant")
                .get("/api/volunteers/v1/audit")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldFindSomebodyByExactPhoneNameOrNumberWithinTheCallersPlaces() {
        // Given
        String phone = "1361" + String.format("%07d", Math.floorMod(System.nanoTime(), 10_000_000));
        Response registered =
                asResident(account()).body(registrationWith("phone", phone)).post("/api/volunteers/v1/people/me");
        String id = registered.path("id");

        // When
        Response byPhone = asOperator().body(Map.of("phone", phone)).post("/api/volunteers/v1/people/search");
        Response byNumber = asOperator()
                .body(Map.of("number", registered.<String>path("number")))
                .post("/api/volunteers/v1/people/search");
        Response elsewhere = as(Tokens.staff("operator-west", "operator@" + Scene.OTHER_COUNTY))
                .body(Map.of("phone", phone))
                .post("/api/volunteers/v1/people/search");

        Response byBoth =
                asOperator().body(Map.of("phone", phone, "name", "𠮷小明")).post("/api/volunteers/v1/people/search");

        // Then
        byBoth.then()
                .statusCode(422)
                .body("errors[0].field", equalTo("name"))
                .body("errors[0].code", equalTo("not-together"));
        byPhone.then().body("person.id", hasItem(id)).body("maskedName", hasItem("𠮷**"));
        byNumber.then().body("person.id", equalTo(List.of(id)));
        elsewhere.then().body("person.id", not(hasItem(id)));
    }
}
