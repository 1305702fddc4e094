package org.kepu.door.guard;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kepu.door.session.App;
import org.kepu.web.Problem;

/**
 * Whether another site made a request (跨站请求). A request that may change something needs our app's header, which no other
 * site can send without being asked first, and must come from our own pages as far as the browser says so. That no GET
 * changes anything is the services' to keep.
 *
 * @param own the origin people see
 */
record CrossSite(String own) {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object", "fencedframe");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    static CrossSite of(URI publicUrl) {
        return new CrossSite(publicUrl.getScheme() + "://" + publicUrl.getRawAuthority());
    }

    /** Why to refuse; empty for what may go on. */
    Optional<Problem> refusal(HttpMethod method, String path, MultiMap headers) {
        if (FRAMES.contains(Objects.requireNonNullElse(headers.get("Sec-Fetch-Dest"), ""))) {
            return Optional.of(new GuardProblem.Framed());
        }
        return READING.contains(method) ? ofReading(path, headers) : ofChange(headers);
    }

    private Optional<Problem> ofReading(String path, MultiMap headers) {
        boolean data = path.startsWith("/api/") || path.equals("/session");
        // Following a link is fine; another page's picture, script or fetch is not.
        boolean followed = "navigate".equals(headers.get("Sec-Fetch-Mode"));
        return data && !followed && !isOurs(headers) ? Optional.of(new GuardProblem.CrossSite()) : Optional.empty();
    }

    private Optional<Problem> ofChange(MultiMap headers) {
        String origin = headers.get("Origin");
        if (!isOurs(headers) || (origin != null && !origin.equals(own))) {
            return Optional.of(new GuardProblem.CrossSite());
        }
        return App.of(headers.get(App.HEADER)).isEmpty()
                ? Optional.of(new GuardProblem.AppMissing())
                : Optional.empty();
    }

    private static boolean isOurs(MultiMap headers) {
        String site = headers.get("Sec-Fetch-Site");
        return site == null || OURS.contains(site);
    }
}
