package org.kepu.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in provider and door behind one address, as phones in the same network reach them. */
@WithDoor
class ProviderForwardIT {

    private final Browser browser = Browser.fresh();

    @Test
    void shouldForwardTheProvidersPagesWithItsCookiesAndWithoutOurs() throws JsonProcessingException {
        // Given
        browser.setCookie("__Host-kepu", "ours");
        browser.setCookie("KEYCLOAK_SESSION", "its");
        browser.setCookie("__Host-sign-in", "en./m/hours");

        // When
        HttpResponse<String> answer = browser.get(
                "/auth/realms/kepu-demo/account?x=1",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-For",
                "203.0.113.9");

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        EchoService.Seen seen = new ObjectMapper().readValue(answer.body(), EchoService.Seen.class);
        assertThat(seen.path()).isEqualTo("/auth/realms/kepu-demo/account?x=1");
        assertThat(seen.headers())
                .containsEntry("cookie", List.of("KEYCLOAK_SESSION=its"))
                .containsEntry("x-forwarded-proto", List.of("http"));
        // One caller; from an address that may speak for others (this test's) it is whom it speaks for.
        assertThat(seen.headers().get("x-forwarded-for")).hasSize(1);
        assertThat(seen.headers().get("x-forwarded-host")).doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/admin/",
                "/auth/admin/master/console",
                "/auth/realms/master/account",
                "/auth/metrics",
                "/auth/health/ready",
                "/auth/realms/%2e%2e/admin/",
                "/auth//admin",
                "/auth/x;/admin"
            })
    void shouldForwardNothingOfTheAdministration(String path) {
        // When
        HttpResponse<String> answer = browser.get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSayThatSigningInDoesNotWorkWhereTheProviderDoesNotAnswer() {
        // When
        browser.setCookie("__Host-sign-in", "en./console/plan?year=2024");
        HttpResponse<String> answer = browser.get("/auth/hangs-up", "Accept-Language", "zh-CN");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body())
                .contains("does not answer")
                .contains("\"/session/sign-in?to=%2Fconsole%2Fplan%3Fyear%3D2024&amp;locale=en\"");
    }

    @Test
    void shouldLetAHallOfPhonesSignInFromOneAddressButNotOneAddressSendFormsWithoutEnd() {
        // Given
        String form = "/auth/realms/kepu-demo/login-actions/authenticate?execution=x";
        String[] hall = {"X-Forwarded-For", "203.0.113.21", "Accept-Language", "en"};

        // When
        int taken = 0;
        HttpResponse<String> last = browser.send("POST", form, "username=a", hall);
        for (; taken < 10_000 && last.statusCode() == 200; taken++) {
            last = browser.send("POST", form, "username=a", hall);
        }

        // Then
        assertThat(taken).isBetween(1_000, 9_999);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).contains("1");
        assertThat(last.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(last.body()).contains("Too many people are signing in");
        assertThat(browser.get(form, hall).statusCode()).isEqualTo(200);
        assertThat(browser.send("POST", form, "username=a", "X-Forwarded-For", "203.0.113.22")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldShowTheAuthorityThatVouchesForThisAddress() {
        // When
        HttpResponse<String> answer = browser.get("/authority.crt");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("a certificate");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-x509-ca-cert");
    }
}
