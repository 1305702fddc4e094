package org.kepu.door;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a browser as signing in needs: cookies by host, redirects one by one, a form. Like a real one it keeps Secure
 * cookies on {@code http://localhost}, which Java's own cookie store does not.
 */
public final class Browser {

    /** Of all accounts of the demonstration's realm; see deploy/keycloak/README.md. */
    public static final String PASSWORD = "Kepu-Demo-2024";

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 12;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();
    private final List<URI> visited = new ArrayList<>();
    private final URI door;
    private final HttpClient http;

    /**
     * A browser that has never been here.
     *
     * @param http by which it calls; follows no redirects and keeps no cookies
     */
    Browser(URI door, HttpClient http) {
        this.door = door;
        this.http = http;
    }

    /** A browser that has never been here. */
    public static Browser fresh() {
        return new Browser(URI.create(RealKeycloak.running().doorUrl()), HTTP);
    }

    /** One request, no redirects; headers come in pairs. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        URI target = door.resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(target, request);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** A call the app makes. */
    public HttpResponse<String> post(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("X-Kepu-App", "m", "Sec-Fetch-Site", "same-origin", "Origin", door.toString()));
        return send("POST", path, body, all.toArray(String[]::new));
    }

    /** Signs in as a person does: to the provider, its form, and back. The answer is the page it ended at. */
    public HttpResponse<String> signIn(String account, String to) {
        HttpResponse<String> page = follow(get("/session/sign-in?to=" + encode(to)));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            return page;
        }
        URI action = page.uri().resolve(form.group(1).replace("&amp;", "&"));
        String fields = "username=" + encode(account) + "&password=" + encode(PASSWORD) + "&credentialId=";
        HttpRequest.Builder request = HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
        return follow(exchange(action, request));
    }

    /** Follows redirects, over hosts, until a page comes. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int i = 0; i < MOST_REDIRECTS && last.statusCode() / 100 == 3; i++) {
            last = step(last);
        }
        return last;
    }

    /** Follows one redirect. */
    public HttpResponse<String> step(HttpResponse<String> redirect) {
        URI next =
                redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
        return exchange(next, HttpRequest.newBuilder(next).GET());
    }

    /** Every address asked for, in order. */
    public List<URI> visited() {
        return List.copyOf(visited);
    }

    /** The value a cookie of the door has now; empty where there is none. */
    public String cookie(String name) {
        return cookies.getOrDefault(door.getHost(), Map.of()).getOrDefault(name, "");
    }

    /** Puts a cookie where somebody may have planted or kept one. */
    public void setCookie(String name, String value) {
        cookies.computeIfAbsent(door.getHost(), host -> new LinkedHashMap<>()).put(name, value);
    }

    private HttpResponse<String> exchange(URI target, HttpRequest.Builder request) {
        visited.add(target);
        Map<String, String> kept = cookies.computeIfAbsent(target.getHost(), host -> new LinkedHashMap<>());
        if (!kept.isEmpty()) {
            request.header(
                    "Cookie",
                    kept.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(header -> keep(kept, header));
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(target + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keep(Map<String, String> kept, String header) {
        HttpCookie cookie = HttpCookie.parse(header).getFirst();
        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
            kept.remove(cookie.getName());
        } else {
            kept.put(cookie.getName(), cookie.getValue());
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
