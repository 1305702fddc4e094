package org.kepu.venues.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;
import static org.kepu.venues.Scene.as;
import static org.kepu.venues.Scene.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
@WithKeycloak
class InvitationIT {

    @SuppressWarnings("NullAway.Init")
    RealKeycloak keycloak;

    private final String userName = "invited-" + Ids.next().toString().substring(24);

    @BeforeEach
    void places() {
        Rights.places();
    }

    private static Response invite(String by, String userName, String role, String place) {
        return as(by).body(Map.of(
                        "userName",
                        userName,
                        "displayName",
                        "演示𠮷",
                        "email",
                        "demonstration@example.org",
                        "grants",
                        List.of(Map.of("role", role, "place", place))))
                .post(Rights.ACCOUNTS);
    }

    private static Response password(String by, String sub) {
        String version = as(by).get(Rights.ACCOUNTS + "/" + sub).header("ETag");
        return as(by).header("If-Match", version == null ? tag(1) : version)
                .put(Rights.ACCOUNTS + "/" + sub + "/initial-password");
    }

    private String problemOfSignIn(String password) {
        return keycloak.signIn(userName, password)
                .body()
                .path("error_description")
                .asText();
    }

    @Test
    void shouldMakeAnAccountThatSignsInOnlyWithAPasswordShownOnceAndReplacedAtOnce() {
        // Given
        String county = Rights.county();

        // When
        Response invited = invite(county, userName, "dispatcher", Rights.TOWNSHIP);
        String sub = invited.path("account");
        boolean hadAWayIn = keycloak.hasPassword(sub);
        Response first = password(county, sub);
        Response second = password(county, sub);

        // Then
        invited.then()
                .statusCode(201)
                .body("person", nullValue())
                .header("Location", equalTo(Rights.ACCOUNTS + "/" + sub));
        assertThat(invited.asString()).doesNotContain(userName);
        assertThat(hadAWayIn).isFalse();
        first.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        assertThat(first.<String>path("password")).hasSize(23).isNotEqualTo(second.path("password"));
        // The right one first: a wrong one locks the account for a minute.
        assertThat(problemOfSignIn(second.path("password"))).isEqualTo("Account is not fully set up");
        assertThat(problemOfSignIn(first.path("password"))).isEqualTo("Invalid user credentials");
        await().until(() ->
                keycloak.account(sub).path("attributes").path("kepu_grants").size() == 1);
        as(county)
                .get(Rights.ACCOUNTS + "/" + sub)
                .then()
                .body("person.name", equalTo("演示𠮷"))
                .body("person.email", equalTo("demonstration@example.org"));
        assertThat(Rights.search(county, Map.of("email", "demonstration@example.org"))
                        .jsonPath()
                        .getList("account"))
                .contains(sub);
    }

    @Test
    void shouldTakeUpAnAccountThatACrashLeftBehindAndNeverOneThatIsUsed() {
        // Given
        keycloak.asked(
                keycloak.peopleToken(),
                "POST",
                "/users",
                Map.of("username", userName, "enabled", true, "requiredActions", List.of("UPDATE_PASSWORD")));

        // When
        Response again = invite(Rights.county(), userName, "dispatcher", Rights.TOWNSHIP);
        Response twice = invite(Rights.county(), userName, "dispatcher", Rights.TOWNSHIP);
        Response used = invite(Rights.county(), "volunteer-020", "dispatcher", Rights.TOWNSHIP);

        // Then
        again.then().statusCode(201);
        assertThatProblem(twice).is("urn:kepu:problem:account-name-taken", 409).saysIn("zh-CN");
        assertThatProblem(used).is("urn:kepu:problem:account-name-taken", 409).saysIn("zh-CN");
    }

    @Test
    void shouldGiveNoPasswordToAnAccountInUseOrOfAnotherCounty() {
        // Given
        String county = Rights.county();
        Rights.give(county, "volunteer-021", "editor", Rights.TOWNSHIP).then().statusCode(200);
        String invited = invite(county, userName, "editor", Rights.TOWNSHIP).path("account");

        // When
        Response used = password(county, RealKeycloak.sub("volunteer-021"));
        Response elsewhere = password(Rights.otherCounty(), invited);
        Response beyond = invite(county, userName + "-2", "operator", Rights.COUNTY);
        Response nothing = as(county)
                .body(Map.of("userName", "ab", "displayName", "", "grants", List.of()))
                .post(Rights.ACCOUNTS);

        // Then
        assertThatProblem(used).is("urn:kepu:problem:account-in-use", 409).saysIn("zh-CN");
        assertThatProblem(elsewhere)
                .is("urn:kepu:problem:account-not-yours", 403)
                .saysIn("zh-CN");
        assertThatProblem(beyond)
                .is("urn:kepu:problem:account-out-of-scope", 403)
                .saysIn("zh-CN");
        assertThatProblem(nothing)
                .is("urn:kepu:problem:invalid", 422)
                .blames("userName", "too-short")
                .blames("displayName", "required")
                .blames("grants", "list-size");
    }

    @Test
    void shouldSwitchAnAccountOffWithItsSessionsAndOnAgain() {
        // Given
        String county = Rights.county();
        Rights.give(county, "volunteer-022", "editor", Rights.TOWNSHIP).then().statusCode(200);
        Rights.applied(county, "volunteer-022");
        String session = keycloak.signIn("volunteer-022", RealKeycloak.PASSWORD)
                .body()
                .path("refresh_token")
                .asText();
        long version = Rights.seen(county, "volunteer-022").getLong("version");

        // When
        Response off = Rights.step(county, "volunteer-022", version, "disabling");
        Rights.applied(county, "volunteer-022");
        int signedIn = keycloak.signIn("volunteer-022", RealKeycloak.PASSWORD).status();
        int refreshed = keycloak.refresh(session).status();
        Response twice = Rights.step(county, "volunteer-022", version + 1, "disabling");
        Response on = Rights.step(county, "volunteer-022", version + 1, "enabling");
        Rights.applied(county, "volunteer-022");

        // Then
        off.then().statusCode(200).body("enabled", equalTo(false), "beingApplied", equalTo(true));
        assertThat(signedIn).isEqualTo(400);
        assertThat(refreshed).isEqualTo(400);
        assertThatProblem(twice).is("urn:kepu:problem:account-wrong-state", 409).saysIn("zh-CN");
        on.then().statusCode(200).body("enabled", equalTo(true), "grants[0].id", notNullValue());
        assertThat(keycloak.grantsOf("volunteer-022")).containsExactly("editor@" + Rights.TOWNSHIP);
    }

    @Test
    void shouldNotSwitchOffAnAccountThatHoldsRightsElsewhereOrNone() {
        // Given
        Rights.give(Rights.county(), "volunteer-023", "editor", Rights.TOWNSHIP)
                .then()
                .statusCode(200);
        Rights.give(Rights.otherCounty(), "volunteer-023", "editor", Rights.OTHER_COUNTY)
                .then()
                .statusCode(200)
                .body("elsewhere", equalTo(1), "mayDisable", equalTo(false));
        long version = Rights.seen(Rights.county(), "volunteer-023").getLong("version");
        long resident = Rights.found(Rights.county(), "volunteer-024").getLong("[0].version");

        // When
        Response elsewhere = Rights.step(Rights.county(), "volunteer-023", version, "disabling");
        Response none = Rights.step(Rights.county(), "volunteer-024", resident, "disabling");
        Response above = Rights.step(Rights.admin(), "volunteer-023", version, "disabling");

        // Then
        assertThatProblem(elsewhere)
                .is("urn:kepu:problem:account-not-yours", 403)
                .saysIn("zh-CN");
        assertThatProblem(none).is("urn:kepu:problem:account-not-yours", 403).saysIn("zh-CN");
        above.then().statusCode(200).body("enabled", not(equalTo(true)));
    }
}
