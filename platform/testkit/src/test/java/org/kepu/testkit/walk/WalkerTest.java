package org.kepu.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WalkerTest {

    private static final Map<String, String> BODIES = Map.of("add", "{\"name\": \"good\"}");

    /** Each check, and what it says of the careless service. */
    static Stream<Arguments> checks() {
        return Stream.of(
                check(Walker::withoutToken, "GET /things/{id}: answers 200, expected [401]"),
                check(Walker::withExpiredToken, "POST /things: answers 200, expected [401]"),
                check(walker -> walker.withWrongMethod("staff"), "GET /about: answers 200, expected [405]"),
                check(walker -> walker.withUnsupportedType("staff"), "POST /things: answers 200, expected [415]"),
                check(walker -> walker.withUnreadableBody("staff"), "POST /things: answers 200, expected [400]"),
                check(walker -> walker.withTooLargeBody("staff"), "POST /things: answers 200, expected [413]"),
                check(walker -> walker.withUnknownThing("staff"), "GET /things/{id}: answers 200, expected [404, 403]"),
                check(
                        walker -> walker.byStaffOfAnotherCounty("stranger", Set.of(), BODIES),
                        "POST /things: answers 200, expected [403, 404]"),
                check(
                        walker -> new BodyWalker(walker, BODIES).withWrongValues("staff"),
                        "POST /things: name = \"a\\u0007b\": answers 200, expected [422, 400]"),
                check(
                        walker -> new BodyWalker(walker, BODIES).withRepeatedKey("staff"),
                        "POST /things: answers 200, expected [422]"));
    }

    private static Arguments check(Function<Walker, List<String>> check, String fault) {
        return Arguments.of(check, fault);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void shouldFindNothingInAServiceThatBehaves(Function<Walker, List<String>> check, String fault) throws IOException {
        try (TinyService service = new TinyService(false)) {
            // When
            List<String> faults = check.apply(walker(service));

            // Then
            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void shouldNameTheOperationsOfACarelessService(Function<Walker, List<String>> check, String fault)
            throws IOException {
        try (TinyService service = new TinyService(true)) {
            // When
            List<String> faults = check.apply(walker(service));

            // Then
            assertThat(faults).contains(fault);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldAskForAKeyWithEveryPost(String document, boolean complete) {
        // When
        List<String> faults = new Walker(ApiDocument.of(document), "http://localhost", Map.of()).postsWithoutKey();

        // Then
        assertThat(faults.isEmpty()).isEqualTo(complete);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(TinyService.DOCUMENT, true),
                Arguments.of(TinyService.DOCUMENT.replace("Idempotency-Key", "If-Match"), false));
    }

    private static Walker walker(TinyService service) {
        return new Walker(ApiDocument.of(TinyService.DOCUMENT), service.uri(), Map.of("id", "known"));
    }
}
