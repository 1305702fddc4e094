package org.kepu.security.hall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.security.audit.AuditEntry;
import org.kepu.security.audit.AuditFilter;
import org.kepu.security.audit.AuditTrail;
import org.kepu.security.narrow.NarrowRight;
import org.kepu.security.narrow.NarrowRights;
import org.kepu.security.narrow.Relation;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class NarrowRightsIT {

    private static final Relation MANAGER = HallResource.MANAGER;

    @Inject
    NarrowRights rights;

    @Inject
    AuditTrail trail;

    @Inject
    MovableTime time;

    private final String venue = Ids.next().toString();
    private final String sub = "manager-" + venue;
    private final String manager = Tokens.resident(sub);
    private final String admin = Tokens.resident("appointing-admin");

    private ValidatableResponse plan(String token, String id) {
        return given().auth()
                .oauth2(token)
                .get("/api/hall/v1/venues/" + id + "/plan")
                .then();
    }

    private ValidatableResponse appoint(String account) {
        return given().auth()
                .oauth2(admin)
                .put("/api/hall/v1/venues/" + venue + "/managers/" + account)
                .then();
    }

    private ValidatableResponse dismiss(String account) {
        return given().auth()
                .oauth2(admin)
                .delete("/api/hall/v1/venues/" + venue + "/managers/" + account)
                .then();
    }

    @Test
    void shouldTakeARightAwayFromTheVeryNextRequest() {
        // Given
        appoint(sub).body(equalTo("true"));
        plan(manager, venue).statusCode(200);

        // When
        dismiss(sub).body(equalTo("true"));

        // Then
        plan(manager, venue).statusCode(404);
        assertThat(rights.objectsOf(sub, MANAGER)).isEmpty();
    }

    @Test
    void shouldAnswerForAHiddenRecordExactlyAsForAnUnknownOne() {
        // Given
        appoint("somebody-else");
        String unknown = Ids.next().toString();

        // When
        String hidden = plan(manager, venue).statusCode(404).extract().asString();

        // Then
        String missing = plan(manager, unknown).statusCode(404).extract().asString();
        assertThat(hidden.replaceAll("\"traceId\":\"[^\"]*\"", ""))
                .isEqualTo(missing.replaceAll("\"traceId\":\"[^\"]*\"", ""));
    }

    @Test
    void shouldKeepOneRightPerPersonThingAndRelation() {
        // Given
        appoint(sub).body(equalTo("true"));

        // When
        ValidatableResponse again = appoint(sub);

        // Then
        again.statusCode(200).body(equalTo("false"));
        assertThat(rights.holdersOf(MANAGER, venue)).hasSize(1);
        dismiss(sub).body(equalTo("true"));
        dismiss(sub).body(equalTo("false"));
        appoint(sub).body(equalTo("true"));
        assertThat(rights.has(sub, MANAGER, venue)).isTrue();
    }

    @Test
    void shouldNotTakeOneRelationOrThingForAnother() {
        // Given
        appoint(sub);

        // When
        boolean asLeader = rights.has(sub, new Relation("leader", "venue"), venue);

        // Then
        assertThat(asLeader).isFalse();
        assertThat(rights.has(sub, new Relation("manager", "team"), venue)).isFalse();
        assertThat(rights.has(sub, MANAGER, Ids.next())).isFalse();
        assertThat(rights.objectsOf(sub, MANAGER)).containsExactly(venue);
    }

    @Test
    void shouldWriteDownWhoGaveAndTookItAndWhen() {
        // Given
        time.moveTo("2024-09-21T08:00:00+08:00");
        appoint(sub);
        NarrowRight given = rights.holdersOf(MANAGER, venue).getFirst();

        // When
        dismiss(sub);

        // Then
        assertThat(given.grantedBy()).isEqualTo("appointing-admin");
        assertThat(given.grantedAt()).hasToString("2024-09-21T08:00+08:00");
        List<AuditEntry> entries =
                trail.page(AuditFilter.of("venue", venue), null, 50).items();
        assertThat(entries).extracting(AuditEntry::action).containsExactly("right.revoke", "right.grant");
        assertThat(entries).extracting(AuditEntry::actor).containsOnly("appointing-admin");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.details()).isNotNull();
            assertThat(entry.details().get("sub").asText()).isEqualTo(sub);
            assertThat(entry.details().get("relation").asText()).isEqualTo("manager");
        });
    }
}
