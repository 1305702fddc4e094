package org.kepu.door.signin;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.kepu.door.session.Cookies;
import org.kepu.web.Language;

/**
 * What a sign-in was asked for with (登录去向): the page it is to end at and the language it speaks. A cookie keeps it while the
 * browser is at the provider, so that a sign-in that came to nothing is begun again for the same page and told in the same language.
 */
public record SignInAsked(Destination to, Language language) {

    private static final Duration AGE = Duration.ofHours(1);
    private static final String LOCALE = "locale";

    /** As the address of the sign-in asks. */
    public static SignInAsked of(HttpServerRequest request) {
        return new SignInAsked(
                Destination.of(request.getParam("to")),
                Prompt.language(request.getParam(LOCALE), request.getHeader("Accept-Language")));
    }

    /** As the browser was told to keep; the phone app's first page and the browser's language where it kept nothing. */
    public static SignInAsked kept(HttpServerRequest request) {
        String[] parts =
                Cookies.find(request.headers(), Cookies.SIGN_IN).orElse("").split("\\.", 2);
        return new SignInAsked(
                Destination.of(parts.length == 2 ? parts[1] : null),
                Prompt.language(parts[0], request.getHeader("Accept-Language")));
    }

    /** The address at which it is asked for again. */
    public String address() {
        return "/session/sign-in?to=" + URLEncoder.encode(to.path(), StandardCharsets.UTF_8) + "&" + LOCALE + "="
                + language.tag();
    }

    /** The header that has the browser keep it; what a cookie cannot hold of a path means the same written otherwise. */
    String cookie() {
        String path = to.path().replace(";", "%3B").replace(",", "%2C");
        return Cookies.of(Cookies.SIGN_IN, language.tag() + "." + path, AGE).encode();
    }
}
