package org.kepu.security.hall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class TokensAreCheckedIT {

    private static final String FORGOTTEN = "/api/hall/v1/forgotten";
    private static final String DOOR = "/api/hall/v1/door";

    @Inject
    Denied denied;

    static Stream<Arguments> badTokens() {
        Tokens good = Tokens.of("somebody");
        byte[] publicKey = Base64.getDecoder()
                .decode(ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class));
        return Stream.of(
                Arguments.of("for another audience", good.forAudience("account").sign()),
                Arguments.of("expired", good.expired().sign()),
                Arguments.of(
                        "of another issuer",
                        good.issuedBy("https://sign-in.test/realms/kepu-demo").sign()),
                Arguments.of("signed with ES256", ForgedTokens.es256()),
                Arguments.of("signed with RS512", ForgedTokens.rs512()),
                Arguments.of("signed with a key nobody trusts", ForgedTokens.anotherKey()),
                Arguments.of("signed with the public key", ForgedTokens.publicKeyAsSecret(publicKey)),
                Arguments.of("not signed", ForgedTokens.none()),
                Arguments.of("without an account", ForgedTokens.nobody()),
                Arguments.of("without an end", ForgedTokens.withoutExpiry()),
                Arguments.of("altered", altered(good.sign())),
                Arguments.of("no token at all", "opaque"));
    }

    private static String altered(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("somebody", "somebodyelse");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes()) + "."
                + parts[2];
    }

    @ParameterizedTest(name = "shouldRefuseATokenThatIs {0}")
    @MethodSource("badTokens")
    void shouldRefuseAToken(String why, String token) {
        // Given
        double before = denied.times("bad_token");

        // When
        var answer = given().auth().oauth2(token).get(FORGOTTEN).then();

        // Then
        answer.statusCode(401).contentType("application/problem+json").body("type", startsWith("urn:kepu:problem:"));
        assertThat(denied.times("bad_token")).isEqualTo(before + 1);
        given().auth().oauth2(token).get(DOOR).then().statusCode(401);
    }

    @Test
    void shouldAskToComeBackWhileTheSignInServerIsAway() {
        // When
        var answer = given().auth()
                .oauth2(Tokens.of("somebody").sign())
                .get("/api/hall/v1/away")
                .then();

        // Then
        answer.statusCode(503).header("Retry-After", "2").body("type", equalTo("urn:kepu:problem:unavailable"));
    }

    @Test
    void shouldAskForATokenWhereNobodyThoughtOfIt() {
        // Given
        double before = denied.times("no_token");

        // When
        var answer = given().get(FORGOTTEN).then();

        // Then
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", startsWith("urn:kepu:problem:"))
                .body("status", is(401));
        assertThat(denied.times("no_token")).isEqualTo(before + 1);
    }

    @Test
    void shouldLetAnybodyWithAGoodTokenIn() {
        given().auth()
                .oauth2(Tokens.resident("somebody"))
                .get(FORGOTTEN)
                .then()
                .statusCode(200)
                .body(equalTo("something"));
    }

    @Test
    void shouldLetAnybodyThroughAPublicDoorAndKnowWhoIsSignedIn() {
        given().get(DOOR).then().statusCode(200).body(equalTo("welcome"));
        given().auth()
                .oauth2(Tokens.resident("somebody"))
                .get(DOOR)
                .then()
                .statusCode(200)
                .body(equalTo("welcome back"));
    }
}
