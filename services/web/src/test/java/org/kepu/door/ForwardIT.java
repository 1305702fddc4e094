package org.kepu.door;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forwarding, with a service that answers what reached it. */
@WithDoor
class ForwardIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    MeterRegistry meters;

    private final Browser browser = Browser.fresh();

    private static EchoService.Seen seen(HttpResponse<String> answer) throws JsonProcessingException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readValue(answer.body(), EchoService.Seen.class);
    }

    @Test
    void shouldForwardWithTheSessionsTokenAndNothingABrowserMayNotSay() throws JsonProcessingException {
        // Given
        browser.signIn("volunteer-031", "/m/");

        // When
        EchoService.Seen seen = seen(browser.post(
                "/api/venues/v1/bookings?place=410900000000&q=%E9%87%91%E6%9D%91",
                "{\"people\":3}",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "5a2f1c7e-0000-4000-8000-000000000001",
                "Authorization",
                "Bearer of-somebody-else",
                "X-Forwarded-For",
                "203.0.113.9",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=203.0.113.9",
                "Accept-Language",
                "en"));

        // Then
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.path()).isEqualTo("/api/venues/v1/bookings?place=410900000000&q=%E9%87%91%E6%9D%91");
        assertThat(seen.body()).isEqualTo("{\"people\":3}");
        assertThat(seen.headers().get("authorization"))
                .singleElement()
                .satisfies(bearer -> assertThat(bearer).matches("Bearer ey[^.]+\\.[^.]+\\.[^.]+"));
        assertThat(seen.headers())
                .containsEntry("idempotency-key", List.of("5a2f1c7e-0000-4000-8000-000000000001"))
                .containsEntry("accept-language", List.of("en"))
                .containsEntry("x-forwarded-proto", List.of("http"))
                .doesNotContainKeys("cookie", "x-forwarded-host", "forwarded", "origin", "referer", "x-kepu-app");
        assertThat(seen.headers().get("x-forwarded-for")).hasSize(1);
    }

    @Test
    void shouldForwardACallOfAPageThatBelievesInTheAccountThatIsSignedIn() throws JsonProcessingException {
        // Given
        browser.signIn("volunteer-032", "/m/");
        String account = from(browser.get("/session").body()).getString("account");

        // When
        EchoService.Seen seen = seen(browser.post("/api/venues/v1/bookings", "{}", "Kepu-Account", account));

        // Then
        assertThat(seen.headers()).containsKey("authorization").doesNotContainKey("kepu-account");
    }

    @Test
    void shouldForwardNothingOfAPageThatBelievesInAnotherAccount() {
        // Given
        browser.signIn("volunteer-033", "/m/");
        String before = from(browser.get("/session").body()).getString("account");
        browser.post("/session/sign-out", "");
        browser.signIn("volunteer-034", "/m/");
        String path = "/api/venues/v1/bookings?by=the-page-of-before";

        // When
        HttpResponse<String> sent = browser.post(path, "{}", "Kepu-Account", before, "Accept-Language", "en");
        HttpResponse<String> read = browser.get(path, "Kepu-Account", before);
        HttpResponse<String> everywhere = browser.post("/session/sign-out-everywhere", "", "Kepu-Account", before);

        // Then
        assertThat(List.of(sent, read, everywhere)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(from(answer.body()).getString("type")).isEqualTo("urn:kepu:problem:another-account");
        });
        assertThat(from(sent.body()).getString("detail")).contains("Nothing was done");
        assertThat(from(read.body()).getString("title")).isEqualTo("已登录另一个账号");
        assertThat(EchoService.running().calls(path)).isZero();
        assertThat(from(browser.get("/session").body()).getBoolean("signedIn")).isTrue();
    }

    @Test
    void shouldForwardAPublicCallWithoutASession() throws JsonProcessingException {
        // When
        EchoService.Seen seen = seen(browser.get("/api/venues/v1/openings", "Authorization", "Bearer invented"));

        // Then
        assertThat(seen.headers()).doesNotContainKey("authorization");
    }

    @Test
    void shouldForwardAPublicCallWithACookieThatOpensNothing() throws JsonProcessingException {
        // Given
        browser.setCookie("__Host-kepu", "invented");

        // When
        EchoService.Seen seen = seen(browser.get("/api/venues/v1/openings"));

        // Then
        assertThat(seen.headers()).doesNotContainKeys("authorization", "cookie");
    }

    @Test
    void shouldSayThatTheSessionHasEndedWhereACallNeedsOne() {
        // When
        HttpResponse<String> answer = browser.get("/api/venues/v1/mine", "Accept-Language", "en");

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(from(answer.body()).getString("type")).isEqualTo("urn:kepu:problem:sign-in-ended");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void shouldPassStatusAndTagsButNeitherCookiesNorTheServicesAddress() {
        // When
        HttpResponse<String> answer = browser.post("/api/venues/v1/made", "");

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(answer.headers().firstValue("Location")).contains("/api/venues/v1/made/7");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void shouldStreamALiveScreenAsItComes() throws IOException, InterruptedException {
        // Given
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RealKeycloak.running().doorUrl() + "/api/events/v1/live"))
                .header("Last-Event-ID", "41")
                .header("Accept", "text/event-stream")
                .build();

        // When
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                                .body(),
                        StandardCharsets.UTF_8))) {
            String id = lines.readLine();
            String first = lines.readLine();
            EchoService.running().goOn();
            lines.readLine();
            lines.readLine();
            String second = lines.readLine();

            // Then
            assertThat(id).isEqualTo("id: 1");
            assertThat(first).isEqualTo("data: first");
            assertThat(second).isEqualTo("data: second after 41");
        }
    }

    @Test
    void shouldCountStreamsApartFromCallsWhichTheyAreNot() {
        // Given
        long streams = counted("/api/streams");
        long calls = counted("/api/metrics");

        // When
        browser.get("/api/metrics/v1/changes?city=410900000000");
        browser.get("/api/volunteers/v1/sessions/0192f0c4-0000-7000-8000-000000000001/arrivals");
        browser.get("/api/metrics/v1/cities/410900000000/summary");

        // Then
        await().until(() -> counted("/api/streams") >= streams + 2 && counted("/api/metrics") >= calls + 1);
    }

    private long counted(String uri) {
        return meters.find("http.server.requests").tag("uri", uri).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void shouldAskTheNextReplicaWhereOneCannotBeReachedWhateverIsSent() throws JsonProcessingException {
        for (int time = 0; time < 4; time++) {
            assertThat(seen(browser.post("/api/metrics/v1/deed?time=" + time, "{\"a\":1}"))
                            .body())
                    .isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void shouldAskToTryAgainWhereAServiceIsAway() {
        // When
        HttpResponse<String> answer = browser.post("/api/content/v1/items", "{}", "Accept-Language", "en");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(from(answer.body()).getString("type")).isEqualTo("urn:kepu:problem:unavailable");
    }

    @Test
    void shouldNeverReachWhatIsNoApiOfAService() {
        assertThat(browser.get("/api/venues/v1/%2e%2e/%2e%2e/q/metrics").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/api/web/v1/x").statusCode()).isEqualTo(404);
        assertThat(browser.get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(browser.get("/q/health").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldRefuseABodyBeyondEveryLimitBeforeItIsSent() {
        // When
        HttpResponse<String> answer = browser.post("/api/venues/v1/bookings", "x".repeat(17 << 20));

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
    }
}
