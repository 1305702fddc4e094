package org.kepu.door.session;

import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Our cookies. The prefix {@code __Host-} makes the browser insist on Secure, the path {@code /} and this very host, so that
 * no neighbouring host can plant one.
 */
public final class Cookies {

    /** The opaque random value of the session (会话). */
    public static final String SESSION = "__Host-kepu";

    /** The device (设备), so that a hall full of phones is not counted as one caller. */
    public static final String DEVICE = "__Host-device";

    /** The sign-in under way (登录去向): where it is to end and in which language it speaks. */
    public static final String SIGN_IN = "__Host-sign-in";

    private Cookies() {}

    /** The value of a cookie as the browser sent it; read from the header, which nothing has parsed yet. */
    public static Optional<String> find(MultiMap headers, String name) {
        return headers.getAll("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** A cookie as the browser is to keep it; Lax, because Strict is not sent when the provider sends people back. */
    public static Cookie of(String name, String value, Duration age) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(true)
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(age.toSeconds());
    }

    /** The header that removes the session's cookie. */
    public static String withdrawn() {
        return withdrawn(SESSION);
    }

    /** The header that removes a cookie. */
    public static String withdrawn(String name) {
        return of(name, "", Duration.ZERO).encode();
    }
}
