package org.kepu.door;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A service that closes the connection on the first call of an address, before any answer, and answers the next. */
@WithDoor
class SecondSendingIT {

    private static final String KEY = "5a2f1c7e-0000-4000-8000-00000000000";

    private final Browser browser = Browser.fresh();
    private final EchoService service = EchoService.running();

    /** Hang-ups of other tests leave stale connections in the door's pool; one of them would use up the second sending. */
    @BeforeEach
    void fillThePoolWithLivingConnections() {
        int living = 0;
        while (living < 3) {
            String answer = browser.get("/api/venues/v1/pool").body();
            living = List.of("close").equals(from(answer).getList("headers.connection")) ? 0 : living + 1;
        }
    }

    @Test
    void shouldReadOnceMoreWhereTheConnectionWasClosed() {
        // When
        HttpResponse<String> answer = browser.get("/api/venues/v1/hangs-up-once?as=reading");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.calls("/api/venues/v1/hangs-up-once?as=reading")).isEqualTo(2);
        // Not over another connection of the pool, which may have been closed as well.
        assertThat(from(answer.body()).getList("headers.connection")).containsExactly("close");
    }

    /** Often, because the connection breaks now before, now while the body is written. */
    @RepeatedTest(100)
    void shouldSendADeedWithItsKeyOnceMoreAndWhole(RepetitionInfo time) {
        // Given
        String body = "{\"text\":\"" + "科".repeat(20_000) + "\"}";
        String address = "/api/venues/v1/hangs-up-once?as=deed" + time.getCurrentRepetition();

        // When
        HttpResponse<String> answer = browser.post(address, body, "Idempotency-Key", KEY + "1");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(from(answer.body()).getString("body")).isEqualTo(body);
        assertThat(from(answer.body()).getList("headers.'idempotency-key'")).containsExactly(KEY + "1");
        assertThat(service.calls(address)).isEqualTo(2);
    }

    @Test
    void shouldSendADeedWithoutABodyOnceMore() {
        // When
        HttpResponse<String> answer =
                browser.post("/api/venues/v1/hangs-up-once?as=bare", "", "Idempotency-Key", KEY + "2");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(from(answer.body()).getString("body")).isEmpty();
    }

    @Test
    void shouldSendAChangeOfOneVersionOnceMore() {
        // When
        HttpResponse<String> answer = browser.send(
                "PUT", "/api/venues/v1/hangs-up-once?as=change", "{}", "If-Match", "\"3\"", "X-Kepu-App", "console");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(from(answer.body()).getString("body")).isEqualTo("{}");
    }

    @Test
    void shouldNotSendTwiceWhatCouldBeDoneTwice() {
        // When
        HttpResponse<String> answer = browser.post("/api/venues/v1/hangs-up-once?as=keyless", "{}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(service.calls("/api/venues/v1/hangs-up-once?as=keyless")).isEqualTo(1);
    }

    @Test
    void shouldNotSendAFileTwice() {
        // When
        HttpResponse<String> answer = browser.post(
                "/api/venues/v1/hangs-up-once?as=file", "x".repeat(65 * 1024), "Idempotency-Key", KEY + "3");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(service.calls("/api/venues/v1/hangs-up-once?as=file")).isEqualTo(1);
    }

    @Test
    void shouldAskAgainWhereAReplicaIsEndingAndSayWhatItMeansWhereItMayNot() {
        // When
        HttpResponse<String> deed =
                browser.post("/api/venues/v1/ends-once?as=deed", "{}", "Idempotency-Key", KEY + "4");
        HttpResponse<String> keyless = browser.post("/api/venues/v1/ends-once?as=keyless", "{}");
        HttpResponse<String> read = browser.get("/api/venues/v1/ends?as=always");

        // Then
        assertThat(deed.statusCode()).isEqualTo(200);
        assertThat(from(deed.body()).getString("body")).isEqualTo("{}");
        assertThat(service.calls("/api/venues/v1/ends-once?as=deed")).isEqualTo(2);
        assertThat(service.calls("/api/venues/v1/ends-once?as=keyless")).isEqualTo(1);
        assertThat(service.calls("/api/venues/v1/ends?as=always")).isEqualTo(2);
        assertThat(List.of(keyless, read)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
            assertThat(from(answer.body()).getString("type")).isEqualTo("urn:kepu:problem:unavailable");
        });
    }

    @Test
    void shouldSendNoMoreThanTwice() {
        // When
        HttpResponse<String> answer = browser.get("/api/venues/v1/hangs-up?as=always", "Accept-Language", "en");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(service.calls("/api/venues/v1/hangs-up?as=always")).isEqualTo(2);
    }
}
