package org.kepu.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithPostgres;
import org.kepu.testkit.walk.ApiDocument;
import org.kepu.testkit.walk.Samples;
import org.kepu.testkit.walk.Walker;

@QuarkusTest
@WithPostgres(wire = true)
class ApiWalkIT {

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    String openApi;

    @TestHTTPResource
    String server;

    static Stream<Arguments> walks() {
        return Stream.of(
                walk("without a token", Walker::withoutToken),
                walk("with an expired token", Walker::withExpiredToken),
                walk("with the wrong method", walker -> walker.withWrongMethod(Tokens.resident("walk-method"))),
                walk("with the wrong type", walker -> walker.withUnsupportedType(Tokens.resident("walk-type"))),
                walk("with half a body", walker -> walker.withUnreadableBody(Tokens.resident("walk-half"))),
                walk("with too large a body", walker -> walker.withTooLargeBody(Tokens.resident("walk-large"))),
                walk(
                        "for an unknown thing",
                        walker -> walker.withUnknownThing(Tokens.resident("walk-thing"), Set.of())),
                walk("for posts without a key", Walker::postsWithoutKey));
    }

    private static Arguments walk(String name, Function<Walker, List<String>> walk) {
        return Arguments.argumentSet(name, walk);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void shouldRefuseEveryOperationAsTheHouseRulesSay(Function<Walker, List<String>> walk) {
        // Given
        ApiDocument document = ApiDocument.of(given().get(openApi).asString());
        Walker walker = new Walker(document, server, Samples.none());

        // When
        List<String> faults = walk.apply(walker);

        // Then
        assertThat(document.operations()).hasSizeGreaterThan(5);
        assertThat(faults).isEmpty();
    }
}
