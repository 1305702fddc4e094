package org.kepu.door.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kepu.door.session.App;

/**
 * Where to go after signing in: a page of one of the two apps, never another site.
 *
 * @param path such as {@code /console/plan?year=2024}; begins with an app's home
 */
public record Destination(String path) {

    private static final int LONGEST = 2_000;
    /** Nothing a browser could read as another host: no backslash, no second slash, no control character, no fragment. */
    private static final Pattern OWN =
            Pattern.compile("/(m|console)/([A-Za-z0-9._~%!$'()*,;:@-]+/?)*(\\?[A-Za-z0-9._~%!$&'()*+,;=:@/?-]*)?");

    public Destination {
        if (!isOwn(path)) {
            throw new IllegalArgumentException("path must be a page of an app, was " + path);
        }
    }

    /** The page asked for; the phone app's first page where it is missing or none of ours. */
    static Destination of(@Nullable String to) {
        return new Destination(to != null && isOwn(to) ? to : App.PHONE.home());
    }

    private static boolean isOwn(String path) {
        return path.length() <= LONGEST
                && !path.contains("..")
                && OWN.matcher(path).matches();
    }

    App app() {
        return App.ofPath(path);
    }
}
