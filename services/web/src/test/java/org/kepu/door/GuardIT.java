package org.kepu.door;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the door refuses, and what it must never refuse. */
@WithDoor
class GuardIT {

    private static final String BOOKINGS = "/api/venues/v1/bookings";

    private final Browser browser = Browser.fresh();

    private static String type(HttpResponse<String> answer) {
        return from(answer.body()).getString("type");
    }

    @Test
    void shouldRefuseAFormOfAnotherSiteAndSayWhyInTheCallersLanguage() {
        // Given
        browser.signIn("volunteer-041", "/m/");

        // When
        HttpResponse<String> answer = browser.send(
                "POST",
                BOOKINGS,
                "people=3",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://evil.example",
                "Sec-Fetch-Site",
                "cross-site",
                "Accept-Language",
                "en");

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(type(answer)).isEqualTo("urn:kepu:problem:guard-cross-site");
        assertThat(from(answer.body()).getString("detail")).contains("nothing was done");
    }

    @Test
    void shouldRefuseAChangeWithoutOurHeaderAndOneOfAForeignOriginWithIt() {
        assertThat(type(browser.send("POST", BOOKINGS, "{}", "Content-Type", "application/json")))
                .isEqualTo("urn:kepu:problem:guard-app-missing");
        assertThat(type(browser.send("DELETE", BOOKINGS, "", "X-Kepu-App", "m", "Origin", "http://127.0.0.1:8080")))
                .isEqualTo("urn:kepu:problem:guard-cross-site");
        assertThat(type(browser.send(
                        "POST", "/session/sign-out", "", "Sec-Fetch-Site", "same-site", "X-Kepu-App", "m")))
                .isEqualTo("urn:kepu:problem:guard-cross-site");
    }

    @Test
    void shouldRefuseToBeFramedByHeaderAndByAnswer() {
        // When
        HttpResponse<String> framed = browser.get("/m/", "Sec-Fetch-Dest", "iframe");
        HttpResponse<String> page = browser.get("/m/");

        // Then
        assertThat(framed.statusCode()).isEqualTo(403);
        assertThat(type(framed)).isEqualTo("urn:kepu:problem:guard-framed");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void shouldHoldBrowsersToScriptsOfOurOwn() {
        // When
        HttpResponse<String> page = browser.get("/console/plan");

        // Then
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'",
                                "script-src 'self' 'wasm-unsafe-eval';",
                                "style-src 'self';",
                                "connect-src 'self'",
                                "base-uri 'none'",
                                "form-action 'self' "
                                        + RealKeycloak.running().url().replace("/auth", ""))
                        .doesNotContain("'unsafe-eval'", "script-src 'self' 'unsafe-inline'"));
        assertThat(page.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=(self)");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void shouldTurnAwayNoneOfAThousandPhonesOfOneAddress() throws InterruptedException, ExecutionException {
        // Given
        int phones = 1_000;
        Callable<Stream<Integer>> phone = () -> {
            Browser one = Browser.fresh();
            return Stream.of(
                    one.get("/m/c").statusCode(),
                    one.get("/session", "X-Kepu-App", "m").statusCode(),
                    one.post("/api/venues/v1/visits", "{}", "Content-Type", "application/json")
                            .statusCode(),
                    one.get("/assets/m-0a1b2c3d.js").statusCode());
        };

        // When
        List<Integer> statuses;
        try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
            List<Future<Stream<Integer>>> all = threads.invokeAll(
                    IntStream.range(0, phones).mapToObj(i -> phone).toList());
            statuses = new java.util.ArrayList<>();
            for (Future<Stream<Integer>> one : all) {
                statuses.addAll(one.get().toList());
            }
        }

        // Then
        assertThat(statuses).hasSize(4 * phones).containsOnly(200);
    }

    @Test
    void shouldTellADeviceThatAsksTooMuchWhenToComeAgainAndNoOtherDevice() {
        // Given
        browser.get("/m/");
        assertThat(browser.cookie("__Host-device")).isNotEmpty();

        // When
        HttpResponse<String> last = browser.get("/m/");
        for (int i = 0; i < 5_000 && last.statusCode() == 200; i++) {
            last = browser.get("/m/");
        }

        // Then
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(type(last)).isEqualTo("urn:kepu:problem:too-many-requests");
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(Browser.fresh().get("/m/").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldTellWhomItAsksToWaitWithASignInInWordsAndLetOtherAddressesSignIn() {
        // Given
        String[] hall = {"X-Forwarded-For", "203.0.113.9", "Accept-Language", "zh-CN"};
        String chosen = "/session/sign-in?to=%2Fm%2F&locale=en";

        // When
        HttpResponse<String> last = browser.get(chosen, hall);
        for (int i = 0; i < 10_000 && last.statusCode() == 302; i++) {
            last = Browser.fresh().get(chosen, hall);
        }

        // Then
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(last.body()).contains("Too many people are signing in", "Wait 1 s", "href=\"\"");
        assertThat(Browser.fresh()
                        .get("/session/sign-in", "X-Forwarded-For", "203.0.113.10")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void shouldNotCountByADeviceCookieSomebodyInvented() {
        // Given
        browser.setCookie("__Host-device", "aW52ZW50ZWQ");

        // When
        HttpResponse<String> page = browser.get("/m/");

        // Then
        assertThat(page.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("__Host-device="));
    }
}
