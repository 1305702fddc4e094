package org.kepu.door.forward;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kepu.door.DoorConfig;
import org.kepu.door.guard.Shares;
import org.kepu.door.session.App;
import org.kepu.door.session.Cookies;
import org.kepu.door.session.ExpectedAccount;
import org.kepu.door.session.OpenSessions;
import org.kepu.door.session.Opened;
import org.kepu.door.session.Session;
import org.kepu.door.session.SessionId;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.TooLarge;
import org.kepu.web.TooManyRequests;
import org.kepu.web.Unavailable;
import org.kepu.web.refusal.ProblemAnswers;

/**
 * {@code /api/<service>/v1/…} to the service, with the session's token where there is a session (转发). Bodies stream both
 * ways, live screens (server-sent events) included; the path is not touched.
 */
@ApplicationScoped
class Forwarding {

    /** After the guard; before anything that would read a body. */
    private static final int ORDER = 900;

    private static final long TRY_AGAIN_SECONDS = 5;
    /** Below the two minutes after which a service closes an idle connection. */
    private static final int KEEP_ALIVE_SECONDS = 60;

    private final ServiceAddresses services;
    private final OpenSessions sessions;
    private final Shares shares;
    private final ProblemAnswers answers;
    private final MeterRegistry meters;
    private final HttpClient client;
    /** For a second sending: where one connection of the pool has gone stale, the next is likely to have, too. */
    private final HttpClient unpooled;

    private final String scheme;
    private final long bodyLimit;

    @Inject
    Forwarding(
            Vertx vertx,
            DoorConfig config,
            ServiceAddresses services,
            OpenSessions sessions,
            Shares shares,
            ProblemAnswers answers,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K") MemorySize bodyLimit) {
        this.services = services;
        this.sessions = sessions;
        this.shares = shares;
        this.answers = answers;
        this.meters = meters;
        this.scheme = config.publicUrl().getScheme();
        this.bodyLimit = bodyLimit.asLongValue();
        HttpClientOptions options = new HttpClientOptions()
                .setMaxPoolSize(config.forward().connections())
                .setMaxWaitQueueSize(config.forward().waiting())
                .setConnectTimeout((int) config.forward().connectWithin().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setDecompressionSupported(false);
        this.client = vertx.createHttpClient(options);
        this.unpooled = vertx.createHttpClient(new HttpClientOptions(options).setKeepAlive(false));
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, ORDER);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path == null || !path.startsWith("/api/")) {
            context.next();
            return;
        }
        Optional<Replicas> service = services.of(path);
        if (service.isEmpty()) {
            context.fail(new Refused(RequestProblem.NOT_FOUND));
        } else if (announced(request.getHeader("Content-Length")) > bodyLimit) {
            context.fail(new Refused(new TooLarge(bodyLimit)));
        } else {
            open(context, service.get());
        }
    }

    private void open(RoutingContext context, Replicas service) {
        HttpServerRequest request = context.request();
        Optional<SessionId> id =
                Cookies.find(request.headers(), Cookies.SESSION).map(SessionId::of);
        if (id.isEmpty()) {
            pass(context, service, Optional.empty());
            return;
        }
        CompletableFuture<Opened> opened = sessions.open(id.get());
        if (opened.isDone() && !opened.isCompletedExceptionally()) {
            opened(context, service, id.get(), opened.join(), null);
            return;
        }
        // The body must not be read, nor lost, before it is known where to.
        request.pause();
        Context thread = context.vertx().getOrCreateContext();
        opened.whenComplete((session, failure) -> thread.runOnContext(go -> {
            if (!context.response().closed()) {
                opened(context, service, id.get(), session, failure);
            }
        }));
    }

    private void opened(
            RoutingContext context,
            Replicas service,
            SessionId id,
            @Nullable Opened opened,
            @Nullable Throwable failure) {
        switch (opened) {
            case null -> refuse(context, failure == null ? new IllegalStateException("nothing was opened") : failure);
            case Opened.Away() -> refuse(context, new Refused(new Unavailable(TRY_AGAIN_SECONDS)));
            case Opened.Nobody() -> pass(context, service, Optional.empty());
            case Opened.Open(var session) ->
                mayPass(context, id, session)
                        .ifPresentOrElse(
                                why -> refuse(context, why),
                                () -> pass(
                                        context,
                                        service,
                                        Optional.of(session.tokens().access())));
        }
    }

    /** Why a call of a session goes no further; one that does counts as using it. */
    private Optional<Refused> mayPass(RoutingContext context, SessionId id, Session session) {
        OptionalLong wait = shares.ofSession(id);
        Optional<Refused> refusal = wait.isPresent()
                ? Optional.of(new Refused(new TooManyRequests(wait.getAsLong())))
                : ExpectedAccount.of(context.request()).refusalFor(session.account());
        if (refusal.isEmpty()) {
            sessions.used(id, App.of(context.request().getHeader(App.HEADER)).orElse(App.PHONE));
        }
        return refusal;
    }

    private static void refuse(RoutingContext context, Throwable why) {
        context.request().resume();
        context.fail(why);
    }

    private void pass(RoutingContext context, Replicas service, Optional<String> access) {
        HttpServerRequest request = context.request();
        String caller = request.remoteAddress().hostAddress();
        meters.counter("kepu.web.forwarded", "service", service.name()).increment();
        Attempt attempt = new Attempt(service, client, unpooled);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(passing -> attempt.first())
                .addInterceptor(new Passage(service, caller, scheme, access, attempt::again, answers))
                .handle(request);
    }

    /** Bytes announced; 0 where none are: the service counts what streams in. */
    private static long announced(@Nullable String length) {
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
