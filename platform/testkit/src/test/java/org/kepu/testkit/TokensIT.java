package org.kepu.testkit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithPostgres(wire = true)
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.thing.state")
@WithDocuments
class TokensIT {

    @Test
    void shouldAcceptATokenAndReadItsGrants() {
        // Given
        String token = Tokens.of("sub-1").grant("operator@410900000000").sign();

        // When
        var answer = given().auth().oauth2(token).get("/tiny/me").then();

        // Then
        answer.statusCode(200).body(allOf(startsWith("sub-1"), containsString("operator@410900000000")));
    }

    static Stream<Tokens> wrongTokens() {
        Tokens good = Tokens.of("sub-1");
        return Stream.of(
                good.expired(), good.forAudience("account"), good.issuedBy("https://sign-in.test/realms/kepu-demo"));
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void shouldRefuseATokenThatIsExpiredOrMeantForAnotherOrIssuedByAnother(Tokens wrong) {
        // When
        var answer = given().auth().oauth2(wrong.sign()).get("/tiny/me").then();

        // Then
        answer.statusCode(401);
    }

    @Test
    void shouldRefuseACallWithoutAToken() {
        // When
        var answer = given().get("/tiny/me").then();

        // Then
        answer.statusCode(401);
    }
}
