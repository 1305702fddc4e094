package org.kepu.venues.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;
import static org.kepu.venues.Scene.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** What happens when the sign-in server is away, and when somebody changes rights there past the service. */
@QuarkusTest
@WithPostgres
@WithKafka
@WithKeycloak
class DifferencesIT {

    @SuppressWarnings("NullAway.Init")
    RealKeycloak keycloak;

    @Inject
    AccountSweep sweep;

    @Inject
    SweepTable sweeps;

    @BeforeEach
    void places() {
        Rights.places();
    }

    @AfterEach
    void mend() {
        keycloak.wire().mend();
    }

    /** Looks everything through until it was seen so. */
    private JsonPath lookedThrough(String userName, String path, Object expected) {
        String admin = Rights.admin();
        await().ignoreExceptions().until(() -> {
            sweep.sweep(Duration.ZERO);
            return expected.equals(as(admin)
                    .get(Rights.ACCOUNTS + "/" + RealKeycloak.sub(userName))
                    .path(path));
        });
        return Rights.seen(admin, userName);
    }

    private static ValidatableResponse differing() {
        return as(Rights.admin())
                .queryParams(Map.of("differing", true, "limit", 200))
                .get(Rights.ACCOUNTS)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldKeepAWishWhileTheSignInServerIsAwayAndCarryItOutWhenItIsBack() {
        // Given
        String county = Rights.county();
        long version = Rights.found(county, "volunteer-040").getLong("[0].version");
        keycloak.wire().cut();

        // When
        Response given = Rights.give(county, RealKeycloak.sub("volunteer-040"), version, "editor", Rights.TOWNSHIP);
        Response search = Rights.search(county, Map.of("userName", "volunteer-041"));
        await().until(() ->
                "directory-away".equals(Rights.seen(county, "volunteer-040").getString("trouble")));
        JsonPath away = Rights.seen(county, "volunteer-040");
        List<String> meanwhile = keycloak.grantsOf("volunteer-040");
        keycloak.wire().mend();
        JsonPath back = Rights.applied(county, "volunteer-040");

        // Then
        given.then().statusCode(200).body("beingApplied", equalTo(true));
        assertThatProblem(search)
                .is("urn:kepu:problem:account-directory-away", 503)
                .saysIn("zh-CN");
        assertThat(search.header("Retry-After")).isEqualTo("30");
        assertThat(away.getBoolean("directoryAway")).isTrue();
        assertThat(away.getString("person")).isNull();
        assertThat(away.getBoolean("grants[0].beingApplied")).isTrue();
        assertThat(meanwhile).isEmpty();
        assertThat(back.getString("trouble")).isNull();
        assertThat(keycloak.grantsOf("volunteer-040")).containsExactly("editor@" + Rights.TOWNSHIP);
    }

    @Test
    void shouldShowAGrantGivenPastTheServiceAndLeaveItWhereItIs() {
        // Given
        String outside = "reviewer@" + Rights.COUNTY;
        await().until(() -> {
            sweep.sweep(Duration.ofDays(1));
            return sweeps.isDone();
        });
        keycloak.grantOutside(RealKeycloak.sub("volunteer-042"), outside);

        // When
        JsonPath seen = lookedThrough("volunteer-042", "grants.size()", 1);
        differing().body("items.account", hasItem(RealKeycloak.sub("volunteer-042")));
        Rights.give(Rights.county(), "volunteer-042", "editor", Rights.TOWNSHIP)
                .then()
                .statusCode(200);
        Rights.applied(Rights.county(), "volunteer-042");
        List<String> kept = keycloak.grantsOf("volunteer-042");
        Rights.give(Rights.county(), "volunteer-042", "reviewer", Rights.COUNTY)
                .then()
                .statusCode(200)
                .body("grants.origin", hasItem("given"));

        // Then
        assertThat(seen.getString("grants[0].origin")).isEqualTo("outside");
        assertThat(seen.getString("grants[0].by")).isNull();
        assertThat(kept).containsExactlyInAnyOrder(outside, "editor@" + Rights.TOWNSHIP);
        differing().body("items.account", not(hasItem(RealKeycloak.sub("volunteer-042"))));
    }

    @Test
    void shouldShowAGrantThatSomebodyTookAwayPastTheServiceAndGiveItAgainOnlyWhenAsked() {
        // Given
        String county = Rights.county();
        Rights.give(county, "volunteer-043", "editor", Rights.TOWNSHIP).then().statusCode(200);
        Rights.applied(county, "volunteer-043");
        keycloak.grantOutside(RealKeycloak.sub("volunteer-043"));

        // When
        lookedThrough("volunteer-043", "grants[0].missing", true);
        List<String> stillTaken = keycloak.grantsOf("volunteer-043");
        Rights.give(county, "volunteer-043", "editor", Rights.TOWNSHIP).then().statusCode(200);
        JsonPath again = Rights.applied(county, "volunteer-043");

        // Then
        assertThat(stillTaken).isEmpty();
        assertThat(again.getBoolean("grants[0].missing")).isFalse();
        assertThat(keycloak.grantsOf("volunteer-043")).containsExactly("editor@" + Rights.TOWNSHIP);
    }

    @Test
    void shouldKnowTheStaffThatWasThereBeforeAnybodyLooked() {
        // When
        JsonPath seen = lookedThrough("county-operator-410923", "grants.size()", 1);

        // Then
        assertThat(seen.getString("grants[0].origin")).isEqualTo("found");
        assertThat(seen.getString("grants[0].role")).isEqualTo("operator");
        differing().body("items.account", not(hasItem(RealKeycloak.sub("county-operator-410923"))));
    }

    @Test
    void shouldLetItsServiceAccountLookAfterPeopleAndNothingElse() {
        // Given
        String people = keycloak.peopleToken();
        String admin = keycloak.adminToken();
        String volunteer = "/users/" + RealKeycloak.sub("volunteer-044");
        String management = keycloak.asked(admin, "GET", "/clients?clientId=realm-management", Map.of())
                .body()
                .path(0)
                .path("id")
                .asText();
        String client = "/clients/" + management;
        Object realmAdmin = keycloak.asked(admin, "GET", client + "/roles/realm-admin", Map.of())
                .body();

        // When
        List<Integer> read =
                List.of("/clients", "/roles", "/events", "/admin-events", "/components", "/client-scopes").stream()
                        .map(path ->
                                keycloak.asked(people, "GET", path, Map.of()).status())
                        .toList();
        RealKeycloak.Answer realm = keycloak.asked(people, "GET", "", Map.of());
        int changed = keycloak.asked(people, "PUT", "", Map.of("registrationAllowed", true))
                .status();
        int raised = keycloak.asked(
                        people, "POST", volunteer + "/role-mappings/clients/" + management, List.of(realmAdmin))
                .status();
        int impersonated = keycloak.asked(people, "POST", volunteer + "/impersonation", Map.of())
                .status();

        // Then
        assertThat(read).containsOnly(403);
        assertThat(realm.body().has("passwordPolicy")).isFalse();
        assertThat(changed).isEqualTo(403);
        assertThat(raised).isEqualTo(403);
        assertThat(impersonated).isEqualTo(403);
    }
}
