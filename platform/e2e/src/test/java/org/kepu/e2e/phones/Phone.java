package org.kepu.e2e.phones;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.day.Arguments;

/**
 * A phone with cookies and connections of its own. What it asks, it asks through the door, with the headers a browser and our
 * app send.
 */
final class Phone implements AutoCloseable {

    /** As long as the app waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 12;
    private static final String HOME = "/m/";

    private final ObjectMapper json = new ObjectMapper();
    private final CookieJar cookies = new CookieJar();
    private final String id = UUID.randomUUID().toString();
    private final int number;
    private final URI door;
    private final HttpClient http;
    private String account = "";

    Phone(int number, URI door, Executor threads) {
        this.number = number;
        this.door = door;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .executor(threads)
                .build();
    }

    int number() {
        return number;
    }

    /** The random id the app keeps on a phone. */
    String id() {
        return id;
    }

    /** Whose phone it is, as the door says: the {@code sub} of the account; empty before it is signed in. */
    String account() {
        return account;
    }

    /** Opens the app and signs in as a person does: to the provider, its form, and back. */
    void signIn(String username) throws IOException, InterruptedException {
        require(follow(exchange(HttpRequest.newBuilder(door.resolve(HOME)))), HOME);
        HttpResponse<String> form =
                follow(exchange(HttpRequest.newBuilder(door.resolve("/session/sign-in?to=" + encode(HOME)))));
        Matcher action = FORM.matcher(require(form, "the provider's form").body());
        if (!action.find()) {
            throw new IllegalStateException(
                    "phone " + number + " was shown no form at " + form.uri().getPath());
        }
        String fields =
                "username=" + encode(username) + "&password=" + encode(Arguments.DEMO_PASSWORD) + "&credentialId=";
        HttpResponse<String> back = follow(exchange(
                HttpRequest.newBuilder(form.uri().resolve(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields))));
        require(back, "the way back from the provider");
        account = get("/session").body().path("account").asText();
        if (account.isEmpty()) {
            throw new IllegalStateException("phone " + number + " came back and nobody is signed in");
        }
    }

    private HttpResponse<String> require(HttpResponse<String> page, String what) {
        if (page.statusCode() != 200) {
            throw new IllegalStateException(
                    "phone " + number + ": " + what + " was answered " + page.statusCode() + " at " + page.uri());
        }
        return page;
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        HttpResponse<String> last = answer;
        for (int i = 0; i < MOST_REDIRECTS && last.statusCode() / 100 == 3; i++) {
            URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = exchange(HttpRequest.newBuilder(next));
        }
        return last;
    }

    /** A question of the app. */
    Reply get(String path) throws InterruptedException {
        return ask(request(path));
    }

    /** Something the app does, under a nonce. */
    Reply post(String path, Object body, UUID nonce) throws IOException, InterruptedException {
        return ask(request(path)
                .header("Origin", door.toString())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", nonce.toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.resolve(path))
                .header("X-Kepu-App", "m")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Sec-Fetch-Mode", "cors")
                .header("Accept-Language", "zh-CN");
    }

    /** Half an answer is no answer, as it is to the app. */
    private Reply ask(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> answer = exchange(request);
            JsonNode body = answer.body().isBlank() ? MissingNode.getInstance() : json.readTree(answer.body());
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").orElse(""),
                    body);
        } catch (IOException e) {
            return new Reply(0, "", json.createObjectNode().put("detail", String.valueOf(e)));
        }
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        String host = request.copy().build().uri().getHost();
        cookies.header(host).ifPresent(value -> request.header("Cookie", value));
        HttpResponse<String> answer = http.send(
                request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        cookies.keep(host, answer.headers().allValues("Set-Cookie"));
        return answer;
    }

    /** What the app sends of a scanned code. */
    Map<String, String> scanned(String code) {
        return Map.of("code", code, "phone", id);
    }

    /** What the app sends of six digits somebody typed. */
    Map<String, String> typed(String session, String digits) {
        return Map.of("session", session, "digits", digits, "phone", id);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
