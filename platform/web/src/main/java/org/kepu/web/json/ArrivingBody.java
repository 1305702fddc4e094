package org.kepu.web.json;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.kepu.web.WebConfig;

/**
 * Waits for a short JSON body before a thread is given to the request: reading it would block that thread and wake it once a
 * body, and a phone on a weak signal would hold it for as long as its body takes. A body that is long, or does not say how
 * long it is, or comes by HTTP/2, is read as it comes.
 */
@Singleton
public class ArrivingBody {

    // After sign-in and the limits of requests (50): nothing is kept of a caller who is not let in.
    private static final int AFTER_LIMITS = 40;

    private final long most;
    private final BodyHandler reader;

    @Inject
    ArrivingBody(WebConfig config) {
        this.most = config.bodyLimit().asLongValue();
        this.reader = BodyHandler.create(false).setBodyLimit(most);
    }

    void register(@Observes Filters filters) {
        filters.register(this::await, AFTER_LIMITS);
    }

    private void await(RoutingContext context) {
        if (isShortJson(context.request())) {
            reader.handle(context);
        } else {
            context.next();
        }
    }

    private boolean isShortJson(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        long length = lengthOf(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        // A stream of HTTP/2 that has ended cannot be paused any more, which Quarkus REST does at its beginning.
        return request.version() != HttpVersion.HTTP_2
                && type != null
                && type.startsWith(MediaType.APPLICATION_JSON)
                && length > 0
                && length <= most;
    }

    /** Bytes announced; where none are, more than any limit. */
    private static long lengthOf(@Nullable String announced) {
        return announced == null || !announced.matches("\\d{1,9}") ? Long.MAX_VALUE : Long.parseLong(announced);
    }
}
