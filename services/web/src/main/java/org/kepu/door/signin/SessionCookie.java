package org.kepu.door.signin;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kepu.door.session.Cookies;

/**
 * The session's cookie between the browser and the code flow. Quarkus gives its cookie a fixed name, which cannot have the
 * prefix {@code __Host-}; so on the two paths of signing in it is renamed on the way in, and replaced on the way out.
 */
final class SessionCookie {

    /** Quarkus's name. */
    static final String FIXED = "q_session";

    private static final String KEY = SessionCookie.class.getName();
    // The row says when a session ends; the browser only has to keep the cookie that long.
    private static final Duration AGE = Duration.ofDays(30);

    private SessionCookie() {}

    /** To be called before anything reads the request's cookies. */
    static void rename(RoutingContext request) {
        MultiMap headers = request.request().headers();
        List<String> sent = headers.getAll("Cookie");
        if (!sent.isEmpty()) {
            // What a browser was made to send under the fixed name is not ours.
            String renamed = sent.stream()
                    .flatMap(header -> Arrays.stream(header.split(";")))
                    .map(String::strip)
                    .filter(pair -> !pair.startsWith(FIXED))
                    .map(pair -> pair.startsWith(Cookies.SESSION + "=")
                            ? FIXED + pair.substring(Cookies.SESSION.length())
                            : pair)
                    .collect(Collectors.joining("; "));
            headers.remove("Cookie");
            if (!renamed.isEmpty()) {
                headers.set("Cookie", renamed);
            }
        }
        request.addHeadersEndHandler(sending -> replace(request));
    }

    /** The browser is to keep a new value. */
    static void give(RoutingContext request, String value) {
        request.put(KEY, Cookies.of(Cookies.SESSION, value, AGE).encode());
    }

    /** The browser is to forget its value, unless a new one is given. */
    static void withdraw(RoutingContext request) {
        if (request.get(KEY) == null) {
            request.put(KEY, Cookies.withdrawn());
        }
    }

    private static void replace(RoutingContext request) {
        request.response().removeCookies(FIXED, false);
        String ours = request.get(KEY);
        if (ours != null) {
            request.response().headers().add("Set-Cookie", ours);
        }
    }
}
