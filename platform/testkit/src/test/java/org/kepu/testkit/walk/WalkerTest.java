package org.kepu.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kepu.testkit.walk.TinyService.Manner;

class WalkerTest {

    private static final String BODY = "{\"name\": \"good\"}";
    private static final Samples SAMPLES =
            new Samples(Map.of("/things/{id}", "known"), Map.of(), Map.of("add", BODY, "change", BODY), Map.of());

    /** Each check, and what it says of the careless service. */
    static Stream<Arguments> checks() {
        return Stream.of(
                check(Walker::withoutToken, "GET /things/{id}: answers 200, expected [401]"),
                check(Walker::withExpiredToken, "POST /things: answers 200, expected [401]"),
                check(walker -> walker.withWrongMethod("staff"), "GET /about: answers 200, expected [405]"),
                check(walker -> walker.withUnsupportedType("staff"), "POST /things: answers 200, expected [415]"),
                check(walker -> walker.withUnreadableBody("staff"), "POST /things: answers 200, expected [400]"),
                check(walker -> walker.withTooLargeBody("staff"), "POST /things: answers 200, expected [413]"),
                check(
                        walker -> walker.withUnknownThing("staff", Set.of()),
                        "GET /things/{id}: answers 200, expected [404, 403]"),
                check(
                        walker -> walker.byStaffOfAnotherCounty("stranger", Set.of()),
                        "POST /things: answers 200, expected [403, 404]"),
                check(
                        walker -> bodies(walker).withWrongValues(),
                        "POST /things: name = \"a\\u0007b\": answers 200, expected [422, 400]"),
                check(walker -> bodies(walker).withoutVersion(), "PUT /things/{id}: answers 200, expected [428]"),
                check(walker -> bodies(walker).withStaleVersion(), "PUT /things/{id}: answers 200, expected [412]"),
                check(
                        walker -> bodies(walker).withRightBodies(),
                        "POST /things: another body under its key got 200 {}"));
    }

    private static Arguments check(Function<Walker, List<String>> check, String fault) {
        return Arguments.of(check, fault);
    }

    private static BodyWalker bodies(Walker walker) {
        return new BodyWalker(walker, "staff", Allowances.none());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void shouldFindNothingInAServiceThatBehaves(Function<Walker, List<String>> check, String fault) throws IOException {
        try (TinyService service = new TinyService(Manner.CAREFUL)) {
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
        try (TinyService service = new TinyService(Manner.CARELESS)) {
            // When
            List<String> faults = check.apply(walker(service));

            // Then
            assertThat(faults).contains(fault);
        }
    }

    @Test
    void shouldNameARefusalInAnotherLanguage() throws IOException {
        try (TinyService service = new TinyService(Manner.DEAF)) {
            // When
            List<String> faults = walker(service).withoutToken();

            // Then
            assertThat(faults)
                    .contains("GET /things/{id}: title is not in en: 不行")
                    .hasSize(6);
        }
    }

    @Test
    void shouldNameSamplesThatLeadNowhere() throws IOException {
        try (TinyService service = new TinyService(Manner.CAREFUL)) {
            // Given
            Samples fictitious = new Samples(Map.of("id", "nothing"), Map.of(), Map.of(), Map.of());

            // When
            List<String> faults = walker(service, fictitious).withSampleThings("staff", Set.of());

            // Then
            assertThat(faults).containsExactly("GET /things/{id}: answers 404 to its sample");
            assertThat(walker(service).withSampleThings("staff", Set.of())).isEmpty();
        }
    }

    @Test
    void shouldNameWhatHasNoSample() {
        // Given
        ApiDocument document = ApiDocument.of(TinyService.DOCUMENT);
        SampleCheck none = new SampleCheck(document, Samples.none());
        SampleCheck all = new SampleCheck(document, SAMPLES);

        // When
        List<String> paths = none.missingPaths(Set.of("read"));
        List<String> bodies = none.missingBodies(Set.of("add"));

        // Then
        assertThat(paths).containsExactly("PUT /things/{id} (change): {id} has no sample");
        assertThat(bodies).containsExactly("change has no sample body");
        assertThat(all.missingPaths(Set.of())).isEmpty();
        assertThat(all.missingBodies(Set.of())).isEmpty();
        assertThat(all.missingBodies(Set.of("gone"))).containsExactly("gone takes no body");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldAskForAKeyWithEveryPost(String document, boolean complete) {
        // When
        List<String> faults =
                new Walker(ApiDocument.of(document), "http://localhost", Samples.none()).postsWithoutKey();

        // Then
        assertThat(faults.isEmpty()).isEqualTo(complete);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(TinyService.DOCUMENT, true),
                Arguments.of(TinyService.DOCUMENT.replace("Idempotency-Key", "If-Match"), false));
    }

    private static Walker walker(TinyService service) {
        return walker(service, SAMPLES);
    }

    private static Walker walker(TinyService service, Samples samples) {
        return new Walker(ApiDocument.of(TinyService.DOCUMENT), service.uri(), samples);
    }
}
