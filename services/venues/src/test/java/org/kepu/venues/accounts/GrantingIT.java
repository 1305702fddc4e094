package org.kepu.venues.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.as;
import static org.kepu.venues.Scene.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
@WithKeycloak
class GrantingIT {

    @SuppressWarnings("NullAway.Init")
    RealKeycloak keycloak;

    @BeforeEach
    void places() {
        Rights.places();
    }

    @Test
    void shouldGiveAGrantThatTheNextSignInCarriesAndShowWhoHasItSinceWhen() {
        // Given
        String county = Rights.county();

        // When
        Response given = Rights.give(county, "volunteer-001", "organiser", Rights.TOWNSHIP);

        // Then
        given.then()
                .statusCode(200)
                .body("beingApplied", equalTo(true), "person", nullValue())
                .body("grants[0].beingApplied", equalTo(true));
        JsonPath seen = Rights.applied(county, "volunteer-001");
        assertThat(seen.getString("person.userName")).isEqualTo("volunteer-001");
        assertThat(seen.getString("person.name")).isEqualTo("演示 志愿者001");
        assertThat(seen.getString("grants[0].origin")).isEqualTo("given");
        assertThat(seen.getString("grants[0].by")).isEqualTo(RealKeycloak.sub("county-operator-410922"));
        assertThat(seen.getString("grants[0].since")).isNotNull();
        assertThat(seen.getBoolean("grants[0].mayWithdraw")).isTrue();
        assertThat(keycloak.grantsOf("volunteer-001")).containsExactly("organiser@" + Rights.TOWNSHIP);
        as(county)
                .queryParams(Map.of("place", Rights.TOWNSHIP, "role", "organiser"))
                .get(Rights.ACCOUNTS)
                .then()
                .statusCode(200)
                .body("items.account", hasItem(RealKeycloak.sub("volunteer-001")))
                .body(
                        "items.find { it.account == '" + RealKeycloak.sub("volunteer-001") + "' }.person.name",
                        notNullValue());
        as(county)
                .queryParams(
                        Map.of("place", Rights.TOWNSHIP, "type", "account", "id", RealKeycloak.sub("volunteer-001")))
                .get(API + "/audit")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("account.grant"))
                .body("items[0].actor", equalTo(RealKeycloak.sub("county-operator-410922")));
    }

    @Test
    void shouldRefuseWhateverReachesFurtherThanTheCallersOwnRights() {
        // Given
        String county = Rights.county();
        long version = Rights.found(county, "volunteer-002").getLong("[0].version");
        String sub = RealKeycloak.sub("volunteer-002");

        // When
        List<Response> refused = List.of(
                Rights.give(county, sub, version, "operator", Rights.COUNTY),
                Rights.give(county, sub, version, "organiser", Rights.OTHER_COUNTY),
                Rights.give(county, sub, version, "organiser", Rights.CITY),
                Rights.give(county, sub, version, "admin", Rights.TOWNSHIP));
        Response own = Rights.give(county, RealKeycloak.sub("county-operator-410922"), 1, "editor", Rights.TOWNSHIP);
        Response resident = as(Tokens.resident(sub)).get(Rights.ACCOUNTS);
        Response role = Rights.give(county, sub, version, "king", Rights.TOWNSHIP);
        Response place = Rights.give(county, sub, version, "editor", "nowhere");
        Response ended = Rights.give(county, sub, version, "editor", Rights.ENDED);
        Response unknown = Rights.give(county, "nobody", 0, "editor", Rights.TOWNSHIP);

        // Then
        assertThat(refused)
                .allSatisfy(answer -> assertThatProblem(answer)
                        .is("urn:kepu:problem:account-out-of-scope", 403)
                        .saysIn("zh-CN"));
        assertThatProblem(own).is("urn:kepu:problem:account-own-rights", 403).saysIn("zh-CN");
        assertThat(resident.statusCode()).isEqualTo(403);
        assertThatProblem(role).is("urn:kepu:problem:invalid", 422).blames("role", "unknown-code");
        assertThatProblem(place).is("urn:kepu:problem:invalid", 422).blames("place", "unknown-code");
        assertThatProblem(ended).is("urn:kepu:problem:account-place-ended", 409).saysIn("zh-CN");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(keycloak.grantsOf("volunteer-002")).isEmpty();
    }

    @Test
    void shouldTellWhoRunsSomethingWhichAccountIsMeantAndNoMore() {
        // Given
        Rights.give(Rights.county(), "volunteer-004", "editor", Rights.TOWNSHIP)
                .then()
                .statusCode(200);
        String organiser = Rights.token("organiser-410900", "organiser@" + Rights.CITY);

        // When
        Response found = Rights.search(organiser, Map.of("userName", "volunteer-004"));
        Response email = Rights.search(organiser, Map.of("email", "demonstration@example.org"));
        Response one = as(organiser).get(Rights.ACCOUNTS + "/" + RealKeycloak.sub("volunteer-004"));
        Response resident =
                Rights.search(Tokens.resident(RealKeycloak.sub("volunteer-002")), Map.of("userName", "volunteer-004"));

        // Then
        found.then()
                .statusCode(200)
                .body("account", contains(RealKeycloak.sub("volunteer-004")))
                .body("[0].person.userName", equalTo("volunteer-004"))
                .body("[0].person.name", nullValue())
                .body("[0].grants", empty())
                .body("[0].elsewhere", equalTo(0));
        assertThat(List.of(email, one, resident))
                .extracting(Response::statusCode)
                .containsExactly(403, 403, 403);
    }

    @Test
    void shouldShowAnotherCountyNeitherTheAccountNorItsName() {
        // Given
        Rights.give(Rights.county(), "volunteer-003", "editor", Rights.TOWNSHIP)
                .then()
                .statusCode(200);
        String other = Rights.otherCounty();

        // When
        Response account = as(other).get(Rights.ACCOUNTS + "/" + RealKeycloak.sub("volunteer-003"));
        Response place = as(other).queryParam("place", Rights.TOWNSHIP).get(Rights.ACCOUNTS);
        Response all = as(other).queryParam("limit", 200).get(Rights.ACCOUNTS);
        JsonPath found = Rights.found(other, "volunteer-003");

        // Then
        assertThat(account.statusCode()).isEqualTo(404);
        assertThat(place.statusCode()).isEqualTo(403);
        all.then().statusCode(200).body("items.account", not(hasItem(RealKeycloak.sub("volunteer-003"))));
        assertThat(found.getInt("[0].elsewhere")).isEqualTo(1);
        assertThat(found.getList("[0].grants")).isEmpty();
        assertThat(found.getString("[0].person")).isNull();
    }

    @Test
    void shouldEndTheSessionsOfWhomTheLastGrantIsTakenFrom() {
        // Given
        String county = Rights.county();
        Rights.give(county, "volunteer-004", "editor", Rights.TOWNSHIP).then().statusCode(200);
        Rights.give(county, "volunteer-004", "reviewer", Rights.TOWNSHIP).then().statusCode(200);
        Rights.applied(county, "volunteer-004");
        String session = keycloak.signIn("volunteer-004", RealKeycloak.PASSWORD)
                .body()
                .path("refresh_token")
                .asText();

        // When
        Rights.withdraw(county, "volunteer-004", "editor", Rights.TOWNSHIP)
                .then()
                .statusCode(200);
        Rights.applied(county, "volunteer-004");
        int afterTheFirst = keycloak.refresh(session).status();
        Rights.withdraw(county, "volunteer-004", "reviewer", Rights.TOWNSHIP)
                .then()
                .statusCode(200);
        JsonPath seen = Rights.applied(county, "volunteer-004");

        // Then
        assertThat(afterTheFirst).isEqualTo(200);
        assertThat(keycloak.refresh(session).status()).isEqualTo(400);
        assertThat(keycloak.grantsOf("volunteer-004")).isEmpty();
        assertThat(seen.getList("grants")).isEmpty();
        assertThat(seen.getList("past.role")).containsExactly("reviewer", "editor");
        assertThat(seen.getString("past[0].reason")).isEqualTo("岗位调整（演示）");
        assertThat(seen.getString("past[0].endedBy")).isEqualTo(RealKeycloak.sub("county-operator-410922"));
        assertThat(seen.getString("past[0].until")).isNotNull();
    }

    @Test
    void shouldLetOneOfTwoChangesAtOnceWinAndGiveARepeatedOneItsFirstAnswer() {
        // Given
        String county = Rights.county();
        long version = Rights.found(county, "volunteer-005").getLong("[0].version");
        String sub = RealKeycloak.sub("volunteer-005");

        // When
        List<Integer> statuses = List.of("editor", "reviewer").stream()
                .map(role -> CompletableFuture.supplyAsync(() ->
                        Rights.give(county, sub, version, role, Rights.TOWNSHIP).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        String key = UUID.randomUUID().toString();
        long now = Rights.seen(county, "volunteer-005").getLong("version");
        List<Response> repeated = IntStream.range(0, 2)
                .mapToObj(i -> given().auth()
                        .oauth2(county)
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .header("If-Match", tag(now))
                        .body(Map.of("role", "dispatcher", "place", Rights.TOWNSHIP))
                        .post(Rights.ACCOUNTS + "/" + sub + "/grants"))
                .toList();

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(repeated).extracting(Response::statusCode).containsOnly(200);
        assertThat(repeated.get(1).asString()).isEqualTo(repeated.get(0).asString());
        assertThat(Rights.applied(county, "volunteer-005").getList("grants")).hasSize(2);
    }

    @Test
    void shouldGiveNobodyMoreGrantsThanATokenCarries() {
        // Given
        String admin = Rights.admin();
        String sub = RealKeycloak.sub("volunteer-006");
        long version = Rights.found(admin, "volunteer-006").getLong("[0].version");
        for (int i = 0; i < 20; i++) {
            Rights.give(admin, sub, version + i, "editor", Rights.corner(i))
                    .then()
                    .statusCode(200);
        }

        // When
        Response oneMore = Rights.give(admin, sub, version + 20, "editor", Rights.corner(20));
        Response again = Rights.give(admin, sub, version + 20, "editor", Rights.corner(0));

        // Then
        assertThatProblem(oneMore)
                .is("urn:kepu:problem:account-too-many-grants", 409)
                .saysIn("zh-CN");
        again.then().statusCode(200).body("version", equalTo((int) version + 20));
        Rights.applied(admin, "volunteer-006");
        assertThat(keycloak.grantsOf("volunteer-006")).hasSize(20);
    }

    @Test
    void shouldLeaveAnAdministratorWhenTwoTakeEachOthersRightsAtOnce() {
        // Given
        String first = Rights.admin();
        await().until(() ->
                Rights.found(first, "city-admin").getList("[0].grants").size() == 1);
        Rights.give(first, "volunteer-007", "admin", Rights.CITY).then().statusCode(200);
        String second = Rights.token("volunteer-007", "admin@" + Rights.CITY);

        // When
        List<Integer> statuses = List.of(
                        CompletableFuture.supplyAsync(
                                () -> Rights.withdraw(first, "volunteer-007", "admin", Rights.CITY)),
                        CompletableFuture.supplyAsync(
                                () -> Rights.withdraw(second, "city-admin", "admin", Rights.CITY)))
                .stream()
                .map(answer -> answer.join().statusCode())
                .toList();

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        if (statuses.getFirst() == 200) {
            assertThat(keycloak.grantsOf("city-admin")).containsExactly("admin@" + Rights.CITY);
        } else {
            Rights.give(second, "city-admin", "admin", Rights.CITY).then().statusCode(200);
        }
    }
}
