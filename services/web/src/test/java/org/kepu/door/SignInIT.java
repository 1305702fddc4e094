package org.kepu.door;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with the real Keycloak on another site. */
@WithDoor
class SignInIT {

    private static final String COOKIE = "__Host-kepu";

    private final Browser browser = Browser.fresh();

    @Test
    void shouldSignInThroughTheProviderOnAnotherSiteAndComeBackToThePageAskedFor() {
        // When
        HttpResponse<String> page = browser.signIn("volunteer-001", "/m/hours?year=2024");

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getHost()).isEqualTo("localhost");
        assertThat(page.uri().getPath() + "?" + page.uri().getQuery()).isEqualTo("/m/hours?year=2024");
        assertThat(browser.visited()).extracting("host").contains("127.0.0.1");
        assertThat(browser.visited())
                .filteredOn(uri -> uri.getPath().endsWith("/protocol/openid-connect/auth"))
                .first()
                .satisfies(uri -> assertThat(uri.getQuery())
                        .contains("code_challenge_method=S256", "nonce=", "client_id=kepu-web", "ui_locales=zh-CN"));
        assertThat(browser.cookie("__Host-sign-in")).isEmpty();
        var session = from(browser.get("/session").body());
        assertThat(session.getBoolean("signedIn")).isTrue();
        assertThat(session.getString("account")).isEqualTo("bdcee884-2ddf-3103-9199-18ad0aa965cf");
        assertThat(session.getString("name")).contains("志愿者001");
        assertThat(session.getList("grants")).isEmpty();
        assertThat(session.getString("signedInAt")).isNotBlank();
        assertThat(session.getString("idleEndsAt")).isNotBlank();
    }

    @Test
    void shouldTellEverybodyTheTimeInTheCityAndNobodySignedInNothingMore() {
        // When
        HttpResponse<String> answer = browser.get("/session", "Accept-Language", "en");

        // Then
        var session = from(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(session.getBoolean("signedIn")).isFalse();
        assertThat(session.getMap("")).doesNotContainKeys("account", "name", "signedInAt", "idleEndsAt");
        assertThat(session.getString("mode")).isEqualTo("test");
        assertThat(session.getString("cityTime")).endsWith("+08:00");
        assertThat(session.getString("zone")).isEqualTo("Asia/Shanghai");
        assertThat(session.getString("locale")).isEqualTo("en");
    }

    @Test
    void shouldKeepTheCookieFromScriptsOtherSitesAndOtherHosts() {
        // When
        browser.signIn("volunteer-002", "/m/");

        // Then
        HttpResponse<String> again = browser.get("/session/sign-in?to=/m/");
        HttpResponse<String> callback = null;
        for (HttpResponse<String> hop = again; hop.statusCode() / 100 == 3; ) {
            if (hop.uri().getPath().equals("/session/callback")) {
                callback = hop;
            }
            hop = browser.step(hop);
        }
        assertThat(callback).isNotNull();
        assertThat(callback.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(COOKIE + "="))
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie).contains("Path=/", "Secure", "HTTPOnly", "SameSite=Lax", "Max-Age=2592000"))
                .satisfies(cookie -> assertThat(cookie).doesNotContain("Domain"));
        assertThat(callback.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("q_session"));
    }

    @Test
    void shouldMakeANewSessionAtEachSignInAndForgetTheOldOne() {
        // Given
        browser.signIn("volunteer-003", "/m/");
        String old = browser.cookie(COOKIE);

        // When
        browser.signIn("volunteer-003", "/m/");

        // Then
        assertThat(browser.cookie(COOKIE)).isNotEmpty().isNotEqualTo(old);
        Browser thief = Browser.fresh();
        thief.setCookie(COOKIE, old);
        assertThat(from(thief.get("/session").body()).getBoolean("signedIn")).isFalse();
    }

    @Test
    void shouldNotTakeOverASessionSomebodyPlanted() {
        // Given
        Browser attacker = Browser.fresh();
        attacker.signIn("volunteer-004", "/m/");
        String planted = attacker.cookie(COOKIE);
        browser.setCookie(COOKIE, planted);

        // When
        browser.signIn("volunteer-005", "/m/");

        // Then
        assertThat(browser.cookie(COOKIE)).isNotEqualTo(planted);
        assertThat(from(browser.get("/session").body()).getString("name")).contains("志愿者005");
        assertThat(from(attacker.get("/session").body()).getBoolean("signedIn")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/m/../api/venues/v1/x"})
    void shouldComeBackToTheFirstPageWhereTheAddressIsNoneOfOurs(String to) {
        // When
        HttpResponse<String> page = browser.signIn("volunteer-006", to);

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getHost()).isEqualTo("localhost");
        assertThat(page.uri().getPath()).isEqualTo("/m/");
    }

    @Test
    void shouldSayThatSigningInFailedWhereTheAnswerBelongsToNoQuestionOfThisBrowser() {
        // When
        HttpResponse<String> forged =
                browser.get("/session/callback?code=stolen&state=guessed", "Accept-Language", "en");

        // Then
        assertThat(forged.statusCode()).isIn(302, 400);
        assertThat(browser.cookie(COOKIE)).isEmpty();
        assertThat(from(browser.get("/session").body()).getBoolean("signedIn")).isFalse();
    }

    @Test
    void shouldSayThatSigningInFailedWhereItWasGivenUp() {
        // Given
        HttpResponse<String> begun =
                browser.get("/session/sign-in?to=%2Fconsole%2Fplan%3Fyear%3D2024%26of%3Da%2Cb&locale=en");
        String state = begun.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]state=([^&]+).*", "$1");

        // When
        HttpResponse<String> answer =
                browser.get("/session/callback?error=access_denied&state=" + state, "Accept-Language", "zh-CN");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Signing in was not finished")
                .contains("\"/session/sign-in?to=%2Fconsole%2Fplan%3Fyear%3D2024%26of%3Da%252Cb&amp;locale=en\"");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'");
    }

    @Test
    void shouldOpenTheProvidersRegistrationWhereTheRealmHasOne() throws IOException, InterruptedException {
        // Given
        KeycloakAdmin admin = new KeycloakAdmin();
        assertThat(admin.allowRegistration(true)).isEqualTo(204);

        // When
        HttpResponse<String> page = browser.follow(browser.get("/session/sign-in?to=/m/&register=1"));

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(page.body()).contains("id=\"kc-register-form\"");
        assertThat(admin.allowRegistration(false)).isEqualTo(204);
    }

    @Test
    void shouldShowStaffTheirGrants() {
        // When
        browser.signIn("city-operator", "/console/");

        // Then
        var session = from(browser.get("/session").body());
        assertThat(session.getString("grants[0].role")).isEqualTo("operator");
        assertThat(session.getString("grants[0].place")).isEqualTo("410900000000");
    }

    @Test
    void shouldNeverLetATokenNearAScript() {
        // When
        browser.signIn("volunteer-007", "/m/");

        // Then
        String jwt = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":".getBytes());
        assertThat(browser.get("/session").body()).doesNotContain(jwt);
        assertThat(browser.cookie(COOKIE)).hasSize(43).doesNotContain(".");
        assertThat(browser.visited()).noneMatch(uri -> uri.toString().contains(jwt));
    }
}
