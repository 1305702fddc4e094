package org.kepu.testkit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.kepu.contracts.CommittedOpenApi;
import org.kepu.contracts.EventCheck;
import org.kepu.testkit.walk.ApiDocument;
import org.kepu.testkit.walk.BodyWalker;
import org.kepu.testkit.walk.Walker;

/**
 * Walks every operation of a service's own OpenAPI document. A service extends it and says what it cannot know:
 *
 * <pre>{@code
 * @QuarkusTest @WithPostgres @WithKafka
 * class VenuesWalkIT extends Walk {
 *     protected String staffToken() { return Tokens.staff("walker", "operator@410900000000"); }
 *     protected Map<String, String> pathParameters() { return Map.of("id", existingVenue()); }
 *     protected Set<String> openToAnybodySignedIn() { return Set.of("OpeningResource_list"); }
 *     protected Map<String, String> bodies() { return Map.of("VenueResource_register", "{…}"); }
 * }
 * }</pre>
 */
public abstract class Walk {

    private static final String NOWHERE = "999999999999";

    @TestHTTPResource("/")
    URI service;

    @TestHTTPResource(value = "openapi", management = true)
    URI document;

    @Inject
    Instance<EventCheck> eventChecks;

    /** A signed token that may call every operation on the sample things. */
    protected abstract String staffToken();

    /** Values of path parameters by name, leading to things that exist. */
    protected Map<String, String> pathParameters() {
        return Map.of();
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

    /** Staff with every role in a place that has nothing to do with the sample things. */
    protected String strangersToken() {
        return Tokens.staff(
                "stranger",
                "operator@" + NOWHERE,
                "organiser@" + NOWHERE,
                "editor@" + NOWHERE,
                "reviewer@" + NOWHERE,
                "dispatcher@" + NOWHERE,
                "admin@" + NOWHERE);
    }

    private Walker walker() {
        String json = given().queryParam("format", "json").get(document).asString();
        return new Walker(ApiDocument.of(json), service.toString(), pathParameters(), queryParameters());
    }

    private BodyWalker bodyWalker() {
        return new BodyWalker(walker(), bodies());
    }

    @Test
    void shouldFindOperationsToWalk() {
        assertThat(walker().document().operations()).isNotEmpty();
    }

    /** Check 5: what is served is what {@code contracts} promises; {@code make contracts} commits what all services serve. */
    @Test
    void shouldServeTheCommittedDocument() {
        String service = ConfigProvider.getConfig().getValue("kepu.service", String.class);
        String served = given().get(document).asString();
        assertThat(CommittedOpenApi.load(service).differences(served))
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
    void shouldSayThatAThingDoesNotExist() {
        assertThat(walker().withUnknownThing(staffToken(), readsNoThing())).isEmpty();
    }

    @Test
    void shouldRefuseStaffOfAnotherCounty() {
        assertThat(walker().byStaffOfAnotherCounty(strangersToken(), openToAnybodySignedIn(), bodies()))
                .isEmpty();
    }

    @Test
    void shouldTakeAnIdempotencyKeyWithEveryPost() {
        assertThat(walker().postsWithoutKey()).isEmpty();
    }

    @Test
    void shouldRefuseTextsNobodyMeans() {
        assertThat(bodyWalker().withWrongValues(staffToken())).isEmpty();
    }

    @Test
    void shouldGiveARepeatedRequestItsFirstAnswerAndRefuseAnotherBodyUnderItsKey() {
        assertThat(bodyWalker().withRepeatedKey(staffToken())).isEmpty();
    }
}
