package org.kepu.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.kepu.door.provider.Tokens;
import org.kepu.door.session.OpenSessions;
import org.kepu.door.session.Opened;
import org.kepu.door.session.SessionId;

/** A token is in no answer and no log line, an id in no figure. */
@WithDoor
class LeakIT {

    private static final String COOKIE = "__Host-kepu";
    private static final String BOOKING = "019a3c2e-1111-7000-8000-00000000beef";

    @Inject
    OpenSessions sessions;

    @Inject
    DoorConfig config;

    /** Everything that is logged while it is attached. */
    private static final class Lines extends Handler {

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord line) {
            String text = ExtLogRecord.wrap(line).getFormattedMessage();
            lines.add(line.getThrown() == null ? text : text + line.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void shouldTellNoTokenNoCookieAndNoSecretInAnswersAndLogs() {
        // Given
        Lines log = new Lines();
        Logger root = Logger.getLogger("");
        root.addHandler(log);
        Browser browser = Browser.fresh();
        List<String> answers = new ArrayList<>();

        // When
        answers.add(browser.signIn("volunteer-051", "/m/").body());
        String cookie = browser.cookie(COOKIE);
        Tokens tokens = ((Opened.Open) sessions.open(SessionId.of(cookie)).join())
                .session()
                .tokens();
        answers.add(browser.get("/session").body());
        answers.add(browser.get("/api/venues/v1/mine?x=1").headers().toString());
        answers.add(browser.get("/api/content/v1/away").body());
        answers.add(browser.send(
                        "POST",
                        "/session/back-channel-logout",
                        "logout_token=" + tokens.id(),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .body());
        answers.add(browser.get("/session/callback?code=stolen&state=guessed").body());
        answers.add(browser.post("/session/sign-out", "").body());
        root.removeHandler(log);

        // Then
        List<String> secrets = List.of(tokens.access(), tokens.refresh(), tokens.id(), config.clientSecret());
        assertThat(log.lines).anyMatch(line -> line.contains("a service does not answer"));
        assertThat(log.lines).noneMatch(line -> line.contains(cookie));
        assertThat(secrets).allSatisfy(secret -> {
            assertThat(log.lines).noneMatch(line -> line.contains(secret));
            assertThat(answers).noneMatch(answer -> answer.contains(secret));
        });
    }

    @Test
    void shouldCountWithoutIds() throws IOException, InterruptedException {
        // Given
        Browser browser = Browser.fresh();
        browser.get("/api/venues/v1/bookings/" + BOOKING);
        browser.get("/m/bookings/" + BOOKING);
        browser.get("/" + BOOKING);

        // When
        String metrics;
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI page = URI.create("http://127.0.0.1:" + RealKeycloak.running().managementPort() + "/q/metrics");
            metrics = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        // Then
        assertThat(metrics).contains("kepu_web_forwarded_total", "service=\"venues\"");
        assertThat(metrics).doesNotContain(BOOKING);
    }
}
