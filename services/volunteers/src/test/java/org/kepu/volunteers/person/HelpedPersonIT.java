package org.kepu.volunteers.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.as;
import static org.kepu.volunteers.Scene.asOperator;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.data;
import static org.kepu.volunteers.Scene.registration;
import static org.kepu.volunteers.Scene.volunteer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class HelpedPersonIT {

    private static final String PERSON = "/api/volunteers/v1/people/{id}";
    private static final String PARTICULARS = PERSON + "/particulars";

    @Inject
    MovableTime time;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    private static String keeper() {
        String account = account();
        asOperator()
                .body(Map.of("account", account))
                .post("/api/volunteers/v1/places/{place}/station-keepers", Scene.VILLAGE)
                .then()
                .statusCode(204);
        return account;
    }

    private static String helpedBy(String keeper) {
        return asResident(keeper)
                .body(registration(Scene.VILLAGE))
                .post("/api/volunteers/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> named(String name, String place) {
        Map<String, Object> request = new HashMap<>(registration(place));
        request.put("name", name);
        return request;
    }

    private static RequestSpecification because(RequestSpecification by, String reason, long version) {
        return by.queryParam("reason", reason).header("If-Match", "\"" + version + "\"");
    }

    private static Response deeds(String id, String action) {
        return asOperator()
                .queryParams(Map.of("place", Scene.COUNTY, "type", "person", "id", id, "action", action))
                .get("/api/volunteers/v1/audit");
    }

    @Test
    void shouldLetTheKeeperCorrectSomebodyWithoutAnAccountAndKeepTheReason() {
        // Given
        String keeper = keeper();
        String id = helpedBy(keeper);

        // When
        Response answer = because(asResident(keeper), "姓名登记有误", 1)
                .body(named("王更正", Scene.VILLAGE))
                .put(PARTICULARS, id);

        // Then
        answer.then().statusCode(200).header("ETag", "\"2\"").body("hasAccount", equalTo(false));
        assertThat(answer.asString()).doesNotContain("王更正");
        asResident(keeper).get(PARTICULARS, id).then().body("name", equalTo("王更正"));
        deeds(id, "person.change").then().body("items.reason", contains("姓名登记有误"));
    }

    @Test
    void shouldRefuseACorrectionWithoutAReasonOfAnOldVersionOrByStaffOfAnotherCounty() {
        // Given
        String keeper = keeper();
        String id = helpedBy(keeper);
        Map<String, Object> body = named("王更正", Scene.VILLAGE);

        // When
        Response withoutReason =
                asOperator().header("If-Match", "\"1\"").body(body).put(PARTICULARS, id);
        Response old = because(asOperator(), "更正", 7).body(body).put(PARTICULARS, id);
        Response elsewhere = because(as(Tokens.staff("operator-west", "operator@" + Scene.OTHER_COUNTY)), "更正", 1)
                .body(body)
                .put(PARTICULARS, id);
        Response away = because(asResident(keeper), "迁居", 1)
                .body(named("王更正", Scene.OTHER_COUNTY))
                .put(PARTICULARS, id);

        // Then
        withoutReason.then().statusCode(422);
        old.then().statusCode(412);
        elsewhere.then().statusCode(404);
        away.then().statusCode(403);
        asOperator().get(PERSON, id).then().body("version", equalTo(1));
    }

    @Test
    void shouldEraseSomebodyWithoutAnAccountAndCountOneVolunteerLess() throws Exception {
        // Given
        String id = helpedBy(keeper());
        asOperator()
                .header("If-Match", "\"1\"")
                .post(PERSON + "/verification", id)
                .then()
                .statusCode(200);

        try (TopicReader topic = TopicReader.fromNow("kepu.volunteers.person")) {
            // When
            because(asOperator(), "本人要求删除", 2).delete(PARTICULARS, id).then().statusCode(204);

            // Then
            ReceivedEvent left = topic.awaitOne("org.kepu.volunteers.person.left.v1", id);
            assertThat(data(left).at("/fact/count").asInt()).isEqualTo(-1);
        }
        assertThat(personalColumns(id)).containsOnlyNulls().hasSize(5);
        asOperator().get(PERSON, id).then().statusCode(404);
        deeds(id, "person.erase").then().body("items.reason", contains("本人要求删除"));
    }

    private List<Object> personalColumns(String id) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select number, name, name_token, phone, phone_token from person where id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                List<Object> values = new ArrayList<>();
                for (int column = 1; column <= 5; column++) {
                    values.add(row.getObject(column));
                }
                return values;
            }
        }
    }

    @Test
    void shouldLeaveWhoHasAnAccountToDoItAlone() {
        // Given
        String id = volunteer(account());

        // When
        Response changed =
                because(asOperator(), "更正", 2).body(named("王更正", Scene.VILLAGE)).put(PARTICULARS, id);
        Response erased = because(asOperator(), "删除", 2).delete(PARTICULARS, id);

        // Then
        changed.then().statusCode(409).body("type", endsWith("person-has-account"));
        erased.then().statusCode(409).body("type", endsWith("person-has-account"));
        asOperator().get(PERSON, id).then().statusCode(200).body("version", equalTo(2));
    }
}
