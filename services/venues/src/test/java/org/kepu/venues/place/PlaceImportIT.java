package org.kepu.venues.place;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.as;
import static org.kepu.venues.Scene.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class PlaceImportIT {

    private static final String CITY = "510400000000";
    private static final String OTHER_CITY = "530400000000";
    private static final String LARGE_CITY = "440300000000";
    private static final String VANISHED = "440300-vanished";
    private static final String RETURNED = "440303000000";

    @Inject
    AgroalDataSource database;

    private static String operator(String city) {
        return Tokens.staff("operator-1", "operator@" + city);
    }

    @Test
    void shouldImportARegisterOnceAndTellEverybody() {
        // Given
        String operator = operator(CITY);

        // When
        JsonPath first = confirmed(operator, planned(operator, "510400-panzhihua"));
        JsonPath second = confirmed(operator, planned(operator, "510400-panzhihua"));

        // Then
        assertThat(first.getInt("changed")).isEqualTo(first.getInt("total")).isEqualTo(391);
        assertThat(second.getInt("changed")).isZero();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(API + "/places/510400000000").statusCode() == 200);
        listed(operator, "/place-imports", Map.of("place", CITY, "limit", 2))
                .body("items.id", equalTo(List.of(second.getString("id"), first.getString("id"))));
        listed(operator, "/audit", Map.of("place", CITY, "type", "place-import", "id", first.getString("id")))
                .body("items.action", equalTo(List.of("place-import.done", "place-import.begin", "place-import.plan")))
                .body("items[0].details.changed", equalTo(391))
                .body("items[1].actor", equalTo("operator-1"))
                .body("items[2].details.added", equalTo(391));
    }

    @Test
    void shouldShowWhatWouldChangeAndWriteNothingUntilItIsConfirmed() throws SQLException {
        // Given
        String operator = operator(OTHER_CITY);

        // When
        JsonPath first = planned(operator, "530400-yuxi");
        JsonPath second = planned(operator, "530400-yuxi");
        String confirmation = "/place-imports/" + first.getString("id") + "/confirmation";
        int before = rows(OTHER_CITY);
        Response unseen = as(operator).post(API + confirmation);
        Response old = step(as(operator), confirmation, 7);
        Response elsewhere = step(as(operator(CITY)), confirmation, 1);
        JsonPath applied = confirmed(operator, first);
        String ofSecond = "/place-imports/" + second.getString("id");
        Response outdated = step(as(operator), ofSecond + "/confirmation", 1);
        Response dropped = step(as(operator), ofSecond + "/cancellation", 1);
        Response tooLate = step(as(operator), ofSecond + "/confirmation", 2);

        // Then
        assertThat(first.getString("status")).isEqualTo("planned");
        assertThat(first.getInt("differences.added")).isEqualTo(804);
        assertThat(first.getInt("differences.vanished")).isZero();
        assertThat(first.getList("differences.first")).hasSize(PlaceDifferences.SHOWN);
        assertThat(first.getString("differences.first[0].after.name")).isEqualTo("玉溪市");
        assertThat(before).isZero();
        unseen.then().statusCode(428);
        old.then().statusCode(412);
        elsewhere.then().statusCode(403);
        assertThat(applied.getInt("changed")).isEqualTo(804);
        assertThat(rows(OTHER_CITY)).isEqualTo(1);
        assertThatProblem(outdated)
                .is("urn:kepu:problem:place-import-outdated", 409)
                .saysIn("zh-CN");
        dropped.then().statusCode(200).body("status", equalTo("dropped"), "version", equalTo(2));
        assertThatProblem(tooLate)
                .is("urn:kepu:problem:place-import-wrong-state", 409)
                .saysIn("zh-CN");
    }

    @Test
    void shouldEndAPlaceThatVanishedOnTheDayBeforeAndBringBackOneThatReturned() throws SQLException {
        try (TopicReader states = TopicReader.fromNow("kepu.venues.place.state")) {
            // Given
            String operator = operator(LARGE_CITY);
            confirmed(operator, planned(operator, "440300-shenzhen"));
            write("update place set name = '旧名（演示）' where code = '" + LARGE_CITY + "'");
            write("update place set valid_to = '2022-12-31' where code = '" + RETURNED + "'");
            write("insert into place (code, version, name, level, parent, valid_from, edition) values ('" + VANISHED
                    + "', 1, '旧区（演示）', 'county', '" + LARGE_CITY + "', '2020-01-01', '2019')");

            // When
            JsonPath planned = planned(operator, "440300-shenzhen");
            JsonPath applied = confirmed(operator, planned);
            JsonPath again = planned(operator, "440300-shenzhen");

            // Then
            assertThat(planned.getInt("differences.added")).isZero();
            assertThat(planned.getList("differences.first.kind")).containsExactly("vanished", "changed", "returned");
            assertThat(planned.getString("differences.first[0].before.name")).isEqualTo("旧区（演示）");
            assertThat(planned.getString("differences.first[0].after")).isNull();
            assertThat(planned.getString("differences.first[1].before.name")).isEqualTo("旧名（演示）");
            assertThat(planned.getString("differences.first[1].after.name")).isEqualTo("深圳市");
            assertThat(applied.getInt("changed")).isEqualTo(3);
            assertThat(again.getList("differences.first")).isEmpty();
            JsonNode state = Scene.data(states.awaitOne("org.kepu.venues.place.state.v1", VANISHED));
            assertThat(state.path("validTo").asText()).isEqualTo("2022-12-31");
            assertThat(state.path("edition").asText()).isEqualTo("2019");
            List<ReceivedEvent> told = states.await(2, RETURNED);
            assertThat(Scene.data(told.getLast()).has("validTo")).isFalse();
            await().untilAsserted(() ->
                    given().get(API + "/places/" + VANISHED).then().body("validTo", equalTo("2022-12-31")));
            assertThat(given().get(API + "/places/" + LARGE_CITY + "/children")
                            .jsonPath()
                            .getList("code"))
                    .isNotEmpty()
                    .doesNotContain(VANISHED);
        }
    }

    @Test
    void shouldRefuseTheRegisterOfAnotherCity() {
        // When
        Response response = plan(operator(CITY), "530400-yuxi");

        // Then
        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void shouldNameTheFieldWhereTheRegisterIsUnknown() {
        // When
        Response response = plan(operator(CITY), "nowhere");

        // Then
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getString("errors[0].field")).isEqualTo("register");
    }

    private static ValidatableResponse listed(String token, String list, Map<String, ?> query) {
        return as(token).queryParams(query).get(API + list).then().statusCode(200);
    }

    private static Response plan(String token, String register) {
        return as(token)
                .body(Map.of("register", register, "edition", "2023", "validFrom", "2023-01-01"))
                .post(API + "/place-imports");
    }

    private static JsonPath planned(String token, String register) {
        return plan(token, register).then().statusCode(201).extract().jsonPath();
    }

    /** Confirms what was planned and waits until it is done. */
    private static JsonPath confirmed(String token, JsonPath planned) {
        String one = "/place-imports/" + planned.getString("id");
        step(as(token), one + "/confirmation", 1).then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(token).get(API + one).path("status").equals("done"));
        return as(token).get(API + one).jsonPath();
    }

    private int rows(String code) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                var row = select.executeQuery("select count(*) from place where code = '" + code + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void write(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
