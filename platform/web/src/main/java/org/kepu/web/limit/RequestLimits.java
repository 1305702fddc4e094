package org.kepu.web.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kepu.web.CurrentRequest;
import org.kepu.web.Refused;
import org.kepu.web.TooManyRequests;
import org.kepu.web.WebConfig;

/**
 * Lets through what a session may ask, and what an address may ask that is not signed in. A thousand phones in one hall
 * share an address, so a signed-in caller is never counted by it.
 */
@Singleton
public class RequestLimits {

    // After authentication (200) and authorisation (100), so that the session is known.
    private static final int AFTER_SIGN_IN = 50;

    private final @Nullable Buckets sessions;
    private final @Nullable Buckets addresses;

    @Inject
    RequestLimits(WebConfig config) {
        WebConfig.Limits limits = config.limits();
        this.sessions = buckets(limits.session().perSecond(), limits.session().burst());
        this.addresses = buckets(limits.address().perSecond(), limits.address().burst());
    }

    private static @Nullable Buckets buckets(int perSecond, int burst) {
        return perSecond == 0 ? null : Buckets.of(perSecond, burst);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_SIGN_IN);
    }

    private void check(RoutingContext request) {
        OptionalLong wait = secondsToWait(request);
        if (wait.isPresent()) {
            request.fail(new Refused(new TooManyRequests(wait.getAsLong())));
        } else {
            request.next();
        }
    }

    private OptionalLong secondsToWait(RoutingContext request) {
        String session = CurrentRequest.session(request);
        if (session != null) {
            return sessions == null ? OptionalLong.empty() : sessions.secondsToWait(session);
        }
        return addresses == null
                ? OptionalLong.empty()
                : addresses.secondsToWait(request.request().remoteAddress().hostAddress());
    }
}
