package org.kepu.door.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.web.Problem;

class CrossSiteTest {

    private static final String BOOKINGS = "/api/venues/v1/bookings";

    private final CrossSite rules = CrossSite.of(URI.create("https://kepu.example.org"));

    private static MultiMap headers(String... pairs) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < pairs.length; i += 2) {
            headers.add(pairs[i], pairs[i + 1]);
        }
        return headers;
    }

    private static final Optional<Problem> NONE = Optional.empty();

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void shouldLetOurAppChangeThings(String method) {
        // Given
        MultiMap ours =
                headers("X-Kepu-App", "console", "Sec-Fetch-Site", "same-origin", "Origin", "https://kepu.example.org");

        // When
        Optional<Problem> refusal = rules.refusal(HttpMethod.valueOf(method), BOOKINGS, ours);

        // Then
        assertThat(refusal).isEqualTo(NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void shouldRefuseAChangeAnotherSiteAsksFor(String site) {
        // Given
        MultiMap theirs = headers("X-Kepu-App", "m", "Sec-Fetch-Site", site);

        // When
        Optional<Problem> refusal = rules.refusal(HttpMethod.POST, BOOKINGS, theirs);

        // Then
        assertThat(refusal).contains(new GuardProblem.CrossSite());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://kepu.example.org",
                "https://kepu.example.org.evil.example",
                "https://kepu.example.org:8443",
                "null"
            })
    void shouldRefuseAChangeFromAnotherOriginWhereTheBrowserKnowsNoFetchMetadata(String origin) {
        assertThat(rules.refusal(HttpMethod.POST, BOOKINGS, headers("X-Kepu-App", "m", "Origin", origin)))
                .contains(new GuardProblem.CrossSite());
    }

    @Test
    void shouldRefuseAFormWhichCannotSendOurHeader() {
        assertThat(rules.refusal(
                        HttpMethod.POST, BOOKINGS, headers("Content-Type", "application/x-www-form-urlencoded")))
                .contains(new GuardProblem.AppMissing());
        assertThat(rules.refusal(HttpMethod.POST, BOOKINGS, headers("X-Kepu-App", "another")))
                .contains(new GuardProblem.AppMissing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iframe", "frame", "embed", "object", "fencedframe"})
    void shouldRefuseToBeFramed(String destination) {
        assertThat(rules.refusal(HttpMethod.GET, "/m/", headers("Sec-Fetch-Dest", destination)))
                .contains(new GuardProblem.Framed());
    }

    @Test
    void shouldRefuseToBeReadFromAnotherSiteButNotToBeLinkedTo() {
        assertThat(rules.refusal(
                        HttpMethod.GET, BOOKINGS, headers("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors")))
                .contains(new GuardProblem.CrossSite());
        assertThat(rules.refusal(
                        HttpMethod.GET, "/session", headers("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors")))
                .contains(new GuardProblem.CrossSite());
        assertThat(rules.refusal(
                        HttpMethod.GET,
                        "/m/near",
                        headers("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")))
                .isEqualTo(NONE);
        assertThat(rules.refusal(HttpMethod.GET, BOOKINGS, headers("Sec-Fetch-Site", "same-origin")))
                .isEqualTo(NONE);
    }
}
