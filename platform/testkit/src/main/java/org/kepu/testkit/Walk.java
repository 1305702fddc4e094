package org.kepu.testkit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kepu.contracts.CommittedOpenApi;
import org.kepu.contracts.EventCheck;
import org.kepu.testkit.walk.Allowances;
import org.kepu.testkit.walk.ApiDocument;
import org.kepu.testkit.walk.BodyWalker;
import org.kepu.testkit.walk.ParkedSample;
import org.kepu.testkit.walk.SampleCheck;
import org.kepu.testkit.walk.Samples;
import org.kepu.testkit.walk.StoredRows;
import org.kepu.testkit.walk.Walker;

/**
 * Walks every operation of a service's own OpenAPI document. A service extends it and says what it cannot know:
 *
 * <pre>{@code
 * @QuarkusTest @WithPostgres @WithKafka
 * class VenuesWalkIT extends Walk {
 *     protected String staffToken() { return Tokens.staff("walker", "operator@990900000000"); }
 *     protected String siblingCounty() { return "990927000000"; }
 *     protected Map<String, String> pathParameters() { return Map.of("/venues/{venue}", existingVenue()); }
 *     protected Set<String> openToAnybodySignedIn() { return Set.of("OpeningResource_list"); }
 *     protected Map<String, String> bodies() { return Map.of("VenueResource_register", "{…}"); }
 * }
 * }</pre>
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class Walk implements KeepsCityTime {

    private static final List<String> ROLES =
            List.of("operator", "organiser", "editor", "reviewer", "dispatcher", "admin");

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "openapi", management = true)
    URI document;

    @Inject
    Instance<EventCheck> eventChecks;

    @Inject
    Instance<DataSource> database;

    /** A signed token that may call every operation on the sample things. */
    protected abstract String staffToken();

    /** A county of the register this service knows, in which none of the sample things lies. */
    protected abstract String siblingCounty();

    /** Values of path parameters, leading to things that exist; {@link Samples} says what their keys may be. */
    protected abstract Map<String, String> pathParameters();

    /** Tokens of whom an operation is for, where that is not the service's staff; keys as of the path parameters. */
    protected Map<String, String> tokens() {
        return Map.of();
    }

    /** Ids of operations whose path is walked with an id of nothing, each for a reason given where it is listed. */
    protected Set<String> withoutThing() {
        return Set.of();
    }

    /** Ids of operations that take JSON and have no sample body, each for a reason given where it is listed. */
    protected Set<String> withoutBody() {
        return Set.of();
    }

    /** What is not asked of some operations, each for a reason given where it is listed. */
    protected Allowances allowances() {
        return Allowances.none();
    }

    /** Rows by table, or documents by collection. */
    protected Map<String, Long> stored() {
        return StoredRows.of(database.get());
    }

    /** Values of query parameters by name, sent with each operation that knows the name. */
    protected Map<String, String> queryParameters() {
        return Map.of();
    }

    /** Ids of reading operations whose path names no thing that could be unknown: a kind, a day. */
    protected Set<String> readsNoThing() {
        return Set.of();
    }

    /** Ids of operations that anybody signed in may call, whatever the place. */
    protected Set<String> openToAnybodySignedIn() {
        return Set.of();
    }

    /** A valid body for each operation that takes one, by operation id; texts are changed one by one. */
    protected Map<String, String> bodies() {
        return Map.of();
    }

    /** What is stored once nothing adds to it any more: imports go on after their answer, and events come back. */
    private Map<String, Long> settled() {
        List<Map<String, Long>> seen = new ArrayList<>(List.of(Map.of()));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    seen.add(stored());
                    return seen.getLast().equals(seen.get(seen.size() - 2));
                });
        return seen.getLast();
    }

    private static String name() {
        return ConfigProvider.getConfig().getValue("kepu.service", String.class);
    }

    private String strangersToken() {
        return Tokens.staff(
                "stranger",
                ROLES.stream().map(role -> role + "@" + siblingCounty()).toArray(String[]::new));
    }

    private Walker walker() {
        String json = given().queryParam("format", "json").get(document).asString();
        Map<String, String> paths = new HashMap<>(pathParameters());
        String keeper = tokens().getOrDefault("/parked-events", staffToken());
        paths.put("/parked-events/{parked}", ParkedSample.of(service + "api/" + name() + "/v1", keeper));
        return new Walker(
                ApiDocument.of(json), service.toString(), new Samples(paths, queryParameters(), bodies(), tokens()));
    }

    private BodyWalker bodyWalker() {
        return new BodyWalker(walker(), staffToken(), allowances());
    }

    @Test
    void shouldFindOperationsToWalk() {
        assertThat(walker().document().operations()).isNotEmpty();
    }

    /** A client is generated from the document: every answer has a type, every operation a sentence about it. */
    @Test
    void shouldSayWhatEveryOperationDoesAndAnswers() {
        String json = given().queryParam("format", "json").get(document).asString();
        assertThat(ApiDocument.untold(json)).isEmpty();
    }

    /** Check 5: what is served is what {@code contracts} promises; {@code make contracts} commits what all services serve. */
    @Test
    void shouldServeTheCommittedDocument() {
        String served = given().get(document).asString();
        assertThat(CommittedOpenApi.load(name()).differences(served))
                .as(
                        "differences between the served and the committed document; `make contracts` commits what is served")
                .isEmpty();
    }

    /** Check 6: what the outbox asks before it takes an event stands in this service's tests and refuses a wrong one. */
    @Test
    void shouldRefuseToWriteAnEventThatDoesNotKeepItsContract() {
        // Given
        byte[] withName = "{\"name\": \"somebody\"}".getBytes(UTF_8);

        // When
        assertThatThrownBy(() -> eventChecks.forEach(check -> check.check("org.kepu.venues.booking.made.v1", withName)))
                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not keep its contract");
        assertThatThrownBy(
                        () -> eventChecks.forEach(check -> check.checkHeaders("org.kepu.venues.booking.made.v1", "{}")))
                .hasMessageContaining("ce_sequence");
    }

    @Test
    void shouldAskForATokenUnlessAnOperationIsPublic() {
        assertThat(walker().withoutToken()).isEmpty();
    }

    @Test
    void shouldRefuseAnExpiredToken() {
        assertThat(walker().withExpiredToken()).isEmpty();
    }

    @Test
    void shouldRefuseAMethodThePathDoesNotHave() {
        assertThat(walker().withWrongMethod(staffToken())).isEmpty();
    }

    @Test
    void shouldRefuseABodyOfAnotherType() {
        assertThat(walker().withUnsupportedType(staffToken())).isEmpty();
    }

    @Test
    void shouldRefuseABodyThatCannotBeRead() {
        assertThat(walker().withUnreadableBody(staffToken())).isEmpty();
    }

    @Test
    void shouldRefuseABodyThatIsTooLarge() {
        assertThat(walker().withTooLargeBody(staffToken())).isEmpty();
    }

    @Test
    void shouldLeadWithEverySampleToSomethingThatExists() {
        Walker walker = walker();
        SampleCheck samples = new SampleCheck(walker.document(), walker.samples());
        assertThat(samples.missingPaths(withoutThing())).isEmpty();
        assertThat(walker.withSampleThings(staffToken(), withoutThing())).isEmpty();
    }

    @Test
    void shouldHaveASampleBodyForEveryOperationThatTakesJson() {
        Walker walker = walker();
        assertThat(new SampleCheck(walker.document(), walker.samples()).missingBodies(withoutBody()))
                .isEmpty();
    }

    @Test
    void shouldSayThatAThingDoesNotExist() {
        assertThat(walker().withUnknownThing(staffToken(), readsNoThing())).isEmpty();
    }

    @Test
    void shouldRefuseStaffOfAnotherCountyWhoHaveRightsInTheirOwn() {
        await().untilAsserted(() -> given().auth()
                .oauth2(strangersToken())
                .queryParam("place", siblingCounty())
                .get(service + "api/" + name() + "/v1/audit")
                .then()
                .statusCode(200));
        assertThat(walker().byStaffOfAnotherCounty(strangersToken(), openToAnybodySignedIn()))
                .isEmpty();
    }

    @Test
    void shouldTakeAnIdempotencyKeyWithEveryPost() {
        assertThat(walker().postsWithoutKey()).isEmpty();
    }

    @Test
    void shouldAskWhichVersionAChangeSaw() {
        assertThat(bodyWalker().withoutVersion()).isEmpty();
    }

    @Test
    void shouldRefuseAChangeOfAnotherVersion() {
        assertThat(bodyWalker().withStaleVersion()).isEmpty();
    }

    @Test
    void shouldRefuseTextsNobodyMeansAndStoreNothingOfThem() {
        BodyWalker walker = bodyWalker();
        Map<String, Long> before = settled();
        assertThat(walker.withWrongValues()).isEmpty();
        assertThat(StoredRows.grown(before, stored())).isEmpty();
    }

    /** Last, because it is the one that changes the sample things. */
    @Test
    @Order(Integer.MAX_VALUE)
    void shouldTakeRareHanAndEmojiAndGiveARepeatedRequestItsFirstAnswer() {
        assertThat(bodyWalker().withRightBodies()).isEmpty();
    }
}
