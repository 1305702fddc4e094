package org.kepu.door.forward;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.kepu.door.session.SessionProblem;
import org.kepu.web.Language;
import org.kepu.web.Problem;
import org.kepu.web.Unavailable;
import org.kepu.web.refusal.ProblemAnswers;

/**
 * One call on its way to a service and back: what a browser must not tell a service is taken off, what the service must know
 * is put on; cookies and the service's own address never come back.
 *
 * @param caller address the call came from
 * @param scheme people use to reach this door
 * @param access the session's access token; empty for a public call
 * @param again a call to the service over a connection of its own, for a second sending
 */
record Passage(
        Replicas service,
        String caller,
        String scheme,
        Optional<String> access,
        Supplier<Future<HttpClientRequest>> again,
        ProblemAnswers answers)
        implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final int UNAUTHENTICATED = 401;
    private static final long TRY_AGAIN_SECONDS = 2;
    /** What only a door may say, what is between browser and door, and what a service has no use for. */
    private static final List<String> TAKEN_OFF =
            List.of("cookie", "authorization", "forwarded", "x-real-ip", "origin", "referer", "host", "kepu-account");

    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final List<String> TAKEN_OFF_BY_PREFIX = List.of("x-forwarded-", "proxy-", "sec-", "x-kepu-app");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext passing) {
        ProxyRequest request = passing.request();
        MultiMap headers = request.headers();
        List.copyOf(headers.names()).stream().filter(Passage::isTakenOff).forEach(headers::remove);
        headers.set("X-Forwarded-For", caller);
        headers.set("X-Forwarded-Proto", scheme);
        access.ifPresent(token -> headers.set("Authorization", "Bearer " + token));
        frame(request);
        return SecondSending.prepare(request)
                .compose(repeatable -> send(passing, repeatable))
                .recover(failure -> Future.succeededFuture(away(request, failure)));
    }

    private Future<ProxyResponse> send(ProxyContext passing, boolean repeatable) {
        return passing.sendRequest()
                .compose(
                        response -> {
                            if (!SecondSending.isOfAnEnding(response) || !repeatable || isLeft(passing.request())) {
                                return Future.succeededFuture(response);
                            }
                            response.release();
                            LOG.infof("a replica is ending, asking another: service=%s", service.name());
                            return once(passing);
                        },
                        failure -> {
                            if (!repeatable || !SecondSending.isFor(failure) || isLeft(passing.request())) {
                                return Future.failedFuture(failure);
                            }
                            LOG.infof(
                                    "a connection was closed before an answer, sending once more: service=%s",
                                    service.name());
                            return once(passing);
                        });
    }

    private Future<ProxyResponse> once(ProxyContext passing) {
        return again.get().compose(SecondSending.of(passing.request())::send);
    }

    /** Whether the browser has gone meanwhile. */
    private static boolean isLeft(ProxyRequest request) {
        return request.proxiedRequest().response().closed();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext passing) {
        ProxyResponse response = passing.response();
        response.headers().remove("Set-Cookie").remove("Server").remove("Set-Cookie2");
        String location = response.headers().get("Location");
        if (location != null) {
            response.headers().set("Location", service.outward(location));
        }
        if (SecondSending.isOfAnEnding(response)) {
            refuse(response.release(), passing.request(), new Unavailable(TRY_AGAIN_SECONDS));
        }
        if (response.getStatusCode() == UNAUTHENTICATED) {
            refuse(response.release(), passing.request(), new SessionProblem.Ended());
        }
        return passing.sendResponse();
    }

    /** HTTP/2 tells neither length nor chunks; HTTP/1.1, which the services are called with, must. */
    private static void frame(ProxyRequest request) {
        HttpServerRequest from = request.proxiedRequest();
        String length = from.getHeader("Content-Length");
        if (from.getHeader("Transfer-Encoding") != null || (length != null && !"0".equals(length))) {
            return;
        }
        if (length != null || from.isEnded() || BODILESS.contains(from.method())) {
            request.setBody(null);
            from.resume();
        } else if (from.version() == HttpVersion.HTTP_2) {
            from.headers().set("Transfer-Encoding", "chunked");
        }
    }

    private static boolean isTakenOff(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return TAKEN_OFF.contains(name) || TAKEN_OFF_BY_PREFIX.stream().anyMatch(name::startsWith);
    }

    private ProxyResponse away(ProxyRequest request, Throwable failure) {
        // A page left while it loads ends its calls: nobody waits for them, and nothing is wrong with the service.
        boolean left = failure instanceof StreamResetException || isLeft(request);
        LOG.logf(
                left ? Logger.Level.DEBUG : Logger.Level.WARN,
                "a service does not answer: service=%s reason=%s",
                service.name(),
                failure.getClass().getSimpleName());
        Span.current().recordException(failure);
        return refuse(request.release().response(), request, new Unavailable(TRY_AGAIN_SECONDS));
    }

    private ProxyResponse refuse(ProxyResponse response, ProxyRequest request, Problem problem) {
        Language language = Language.of(request.proxiedRequest().getHeader("Accept-Language"));
        response.setStatusCode(answers.status(problem)).setStatusMessage(null);
        answers.headers(problem, language).forEach(response::putHeader);
        return response.setBody(Body.body(Buffer.buffer(answers.bytes(problem, language))));
    }
}
