package org.kepu.day.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kepu.day.count.Answer;
import org.kepu.day.count.AnswerLog;

/**
 * The public HTTP API as a careful client uses it: every POST with an idempotency key, a request whose answer was lost sent
 * again with the same key, and a service that is just coming back waited for.
 */
public final class Api {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Address address;
    private final Accounts accounts;
    private final AnswerLog log;

    public Api(Address address, String password, AnswerLog log) {
        this.address = address;
        this.accounts = new Accounts(http, address, password);
        this.log = log;
    }

    /** A POST of {@code body} by {@code account} with a key of its own. */
    public Answer post(String step, String account, String path, Object body) {
        return call(step, account, "POST", path, body, UUID.randomUUID(), null);
    }

    /** A POST that repeats an earlier one: the same key. */
    public Answer post(String step, String account, String path, Object body, UUID key) {
        return call(step, account, "POST", path, body, key, null);
    }

    /** A POST that changes a thing from a version that was seen. */
    public Answer change(String step, String account, String path, Object body, long version) {
        return call(step, account, "POST", path, body, UUID.randomUUID(), version);
    }

    /** A PUT that changes a thing from a version that was seen. */
    public Answer put(String step, String account, String path, Object body, long version) {
        return call(step, account, "PUT", path, body, null, version);
    }

    /** Puts something new again and again until it is accepted: a service has not learnt of something yet. */
    public Answer awaitPut(String step, String account, String path, Object body) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        Backoff backoff = new Backoff();
        while (true) {
            Answer answer = call(step, account, "PUT", path, body, null, null);
            if (answer.accepted() || System.nanoTime() > limit) {
                return answer;
            }
            backoff.rest();
        }
    }

    /** A POST of a file: a list as CSV, a document. */
    public Answer file(String step, String account, String path, String mediaType, byte[] content) {
        return call(step, account, "POST", path, new FileBody(mediaType, content), UUID.randomUUID(), null);
    }

    private record FileBody(String mediaType, byte[] content) {}

    /** Reads a list to its end, page by page; of thousands of items none is kept in the log. */
    public void pages(String step, String account, String path, Consumer<JsonNode> item) {
        String cursor = "";
        do {
            JsonNode page =
                    ask(step, account, "GET", path + cursor, null, null, null).got();
            page.path("items").forEach(item);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
    }

    /** What stands for an account in rights: the {@code sub} of its token. */
    public String sub(String account) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Backoff backoff = new Backoff();
        while (true) {
            try {
                String payload = accounts.token(account).split("\\.", 3)[1];
                return json.readTree(Base64.getUrlDecoder().decode(payload))
                        .path("sub")
                        .asText();
            } catch (IOException e) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(account + " cannot sign in", e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            backoff.rest();
        }
    }

    public Answer get(String step, String account, String path) {
        return call(step, account, "GET", path, null, null, null);
    }

    /** Asks again and again until the answer is what the day needs: a service learns of another's doings a moment later. */
    public JsonNode awaitGot(String step, String account, String path, Predicate<Answer> until) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        Backoff backoff = new Backoff();
        while (true) {
            Answer answer = get(step, account, path);
            if (until.test(answer) || System.nanoTime() > limit) {
                return answer.got();
            }
            backoff.rest();
        }
    }

    /** Posts again, each time as a new request, until it is accepted: a service has not learnt of something yet. */
    public Answer awaitPost(String step, String account, String path, Object body) {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        Backoff backoff = new Backoff();
        while (true) {
            Answer answer = post(step, account, path, body);
            if (answer.accepted() || System.nanoTime() > limit) {
                return answer;
            }
            backoff.rest();
        }
    }

    /** The metrics page of a service, from its management port. */
    public String metrics(String service) {
        HttpRequest request = HttpRequest.newBuilder(address.management(service, "/q/metrics"))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/plain")
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            // A part that is just coming back has no page yet: the line is compared again.
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Answer call(
            String step,
            String account,
            String method,
            String path,
            @Nullable Object body,
            @Nullable UUID key,
            @Nullable Long version) {
        Answer answer = ask(step, account, method, path, body, key, version);
        log.add(answer);
        return answer;
    }

    private Answer ask(
            String step,
            String account,
            String method,
            String path,
            @Nullable Object body,
            @Nullable UUID key,
            @Nullable Long version) {
        JsonNode sent = sent(body);
        long until = System.nanoTime() + PATIENCE.toNanos();
        Backoff backoff = new Backoff();
        while (true) {
            try {
                HttpResponse<String> response = send(account, method, path, body, key, version);
                boolean passing = response.statusCode() == 503 || response.statusCode() == 502;
                if (!passing || System.nanoTime() > until) {
                    return new Answer(step, method, path, response.statusCode(), sent, read(response.body()));
                }
            } catch (IOException e) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException(method + " " + path + " got no answer in " + PATIENCE, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            backoff.rest();
        }
    }

    /** What the log keeps of a body: all of it, and of files those that are text. */
    private JsonNode sent(@Nullable Object body) {
        return switch (body) {
            case null -> NullNode.instance;
            case FileBody file
            when file.mediaType().startsWith("text/") ->
                TextNode.valueOf(new String(file.content(), StandardCharsets.UTF_8));
            case FileBody file -> NullNode.instance;
            default -> json.valueToTree(body);
        };
    }

    private HttpResponse<String> send(
            String account,
            String method,
            String path,
            @Nullable Object body,
            @Nullable UUID key,
            @Nullable Long version)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.api(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + accounts.token(account))
                .header("Accept-Language", "zh-CN");
        if (key != null) {
            request.header("Idempotency-Key", key.toString());
        }
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        switch (body) {
            case null -> request.method(method, HttpRequest.BodyPublishers.noBody());
            case FileBody file ->
                request.header("Content-Type", file.mediaType())
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(file.content()));
            default ->
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode read(String body) throws IOException {
        return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
    }
}
