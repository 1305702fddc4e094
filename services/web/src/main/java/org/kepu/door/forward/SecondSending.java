package org.kepu.door.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Set;

/**
 * When a call is sent once more (重发): a service closes an idle connection just as the next call is put on it, and nothing of
 * an answer has come; or a replica is ending and takes no more calls. Only calls that do no harm when they arrive twice: reading,
 * whatever carries an {@code Idempotency-Key}, and changes of one version ({@code If-Match}), of which the second is refused at
 * worst.
 */
final class SecondSending {

    /** What a call may bring to be kept for a second sending; the services take no more in one call but for files. */
    private static final int KEPT_BYTES = 64 * 1024;

    private static final int UNAVAILABLE = 503;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> OF_ONE_VERSION = Set.of(HttpMethod.PUT, HttpMethod.DELETE);

    private SecondSending() {}

    /** Reads a small body, so that it can be sent twice, and says whether the call may be. Other bodies are left to stream. */
    static Future<Boolean> prepare(ProxyRequest request) {
        HttpServerRequest from = request.proxiedRequest();
        Body body = request.getBody();
        if (!isHarmless(from)) {
            return Future.succeededFuture(false);
        }
        if (body == null) {
            return Future.succeededFuture(true);
        }
        if (body.length() < 0 || body.length() > KEPT_BYTES) {
            return Future.succeededFuture(false);
        }
        Future<Boolean> read = from.body().map(bytes -> {
            request.setBody(Body.body(bytes));
            return true;
        });
        from.resume();
        return read;
    }

    /**
     * The same call once more, as an object of its own: the first one's body may still be on its way, and when that breaks the
     * library resets whatever request the object holds by then.
     */
    static ProxyRequest of(ProxyRequest first) {
        ProxyRequest second = ProxyRequest.reverseProxy(first.proxiedRequest()).setBody(first.getBody());
        second.headers().setAll(first.headers());
        return second;
    }

    /**
     * Whether a connection that had stood broke; one that could not be made is not tried again. Where it breaks while the body
     * is written, the library resets the call, and that is all that is told; a browser that has gone is asked for apart.
     */
    static boolean isFor(Throwable failure) {
        return failure instanceof HttpClosedException
                || failure instanceof StreamResetException
                || (failure instanceof IOException && !(failure instanceof ConnectException));
    }

    /** Whether it is the word of a process that is ending, not of a service: that would say what is wrong, and when to come. */
    static boolean isOfAnEnding(ProxyResponse response) {
        return response.getStatusCode() == UNAVAILABLE
                && response.headers().get("Content-Type") == null
                && response.headers().get("Retry-After") == null;
    }

    private static boolean isHarmless(HttpServerRequest request) {
        return READING.contains(request.method())
                || request.getHeader("Idempotency-Key") != null
                || (OF_ONE_VERSION.contains(request.method()) && request.getHeader("If-Match") != null);
    }
}
