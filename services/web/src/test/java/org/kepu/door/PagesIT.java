package org.kepu.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The two apps as files. */
@WithDoor
class PagesIT {

    private static final String SCRIPT = "/assets/m-0a1b2c3d.js";

    private final Browser browser = Browser.fresh();

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void shouldBeginWithThePhoneApp() {
        assertThat(header(browser.get("/"), "Location")).isEqualTo("/m/");
        assertThat(header(browser.get("/console"), "Location")).isEqualTo("/console/");
    }

    @Test
    void shouldAnswerEveryPageOfAnAppWithTheApp() {
        assertThat(browser.get("/m/shifts/7").body()).contains("m of the tests");
        assertThat(browser.get("/console/plan?year=2024").body()).contains("console of the tests");
        assertThat(header(browser.get("/m/shifts/7"), "Content-Type")).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void shouldSayInAPageOfItsOwnThatThereIsNoSuchPage() {
        // When
        HttpResponse<String> page = browser.get("/nowhere", "Accept-Language", "en");

        // Then
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page").doesNotContain("<script", "<style");
        assertThat(browser.get("/assets/gone.js").statusCode()).isEqualTo(404);
        assertThat(browser.get("/m/gone.js").statusCode()).isEqualTo(404);
        assertThat(browser.get("/m/..%2f..%2fapplication.properties").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/%2e%2e/application.properties").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldSendTheFormTheBrowserTakesAndLetItKeepAnAssetForAYear() {
        // When
        HttpResponse<String> brotli = browser.get(SCRIPT, "Accept-Encoding", "gzip, br");
        HttpResponse<String> gzip = browser.get(SCRIPT, "Accept-Encoding", "gzip");
        HttpResponse<String> plain = browser.get(SCRIPT);

        // Then
        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(brotli.body()).isEqualTo("BROTLI-STAND-IN");
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(Integer.parseInt(header(gzip, "Content-Length")))
                .isLessThan(Integer.parseInt(header(plain, "Content-Length")) / 5);
        assertThat(plain.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(plain, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(plain.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void shouldAskForPagesAndTheWorkerAgainButNotSendThemTwice() {
        // Given
        HttpResponse<String> worker = browser.get("/worker.js");

        // When
        HttpResponse<String> again = browser.get("/worker.js", "If-None-Match", header(worker, "ETag"));

        // Then
        assertThat(header(worker, "Cache-Control")).isEqualTo("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(browser.get("/m/"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void shouldAnswerHeadLikeGetWithoutABody() {
        // When
        HttpResponse<String> head = browser.send("HEAD", SCRIPT, "");

        // Then
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(header(browser.get(SCRIPT), "Content-Length"));
    }
}
