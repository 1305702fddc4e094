package org.kepu.door.guard;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.kepu.door.DoorConfig;
import org.kepu.door.pages.OwnPages;
import org.kepu.door.session.Cookies;
import org.kepu.door.signin.SignInAsked;
import org.kepu.web.Problem;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.TooManyRequests;

/** The one filter before everything else: other sites' requests, too many requests, and the headers of every answer. */
@ApplicationScoped
class Guard {

    private static final int FIRST = 1_000;
    private static final String BACK_CHANNEL = "/session/back-channel-logout";
    private static final String SIGN_IN = "/session/sign-in";

    private final CrossSite crossSite;
    private final Shares shares;
    private final Devices devices;
    private final SafetyHeaders safety;
    private final Proxies proxies;
    private final OwnPages pages;
    private final MeterRegistry meters;

    @Inject
    Guard(
            DoorConfig config,
            Shares shares,
            Devices devices,
            SafetyHeaders safety,
            Proxies proxies,
            OwnPages pages,
            MeterRegistry meters) {
        this.crossSite = CrossSite.of(config.publicUrl());
        this.shares = shares;
        this.devices = devices;
        this.safety = safety;
        this.proxies = proxies;
        this.pages = pages;
        this.meters = meters;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = Objects.requireNonNullElse(request.path(), "");
        boolean data = path.startsWith("/api/") || path.startsWith("/session");
        context.addHeadersEndHandler(sending -> safety.put(context.response().headers(), data && !isOwnPage(context)));
        if (path.isEmpty()) {
            refuse(context, RequestProblem.NOT_FOUND, "no-path");
            return;
        }
        // The provider calls from a server: what it brings is its signature.
        boolean fromProvider = path.equals(BACK_CHANNEL) && request.method().equals(HttpMethod.POST);
        Optional<Problem> refusal =
                fromProvider ? Optional.empty() : crossSite.refusal(request.method(), path, request.headers());
        if (refusal.isPresent()) {
            refuse(context, refusal.get(), refusal.get().getClass().getSimpleName());
            return;
        }
        OptionalLong wait = secondsToWait(context, path);
        if (wait.isPresent()) {
            tellToWait(context, path, wait.getAsLong());
        } else {
            context.next();
        }
    }

    /** A sign-in is a page people look at: they read words, not a problem made for programs. */
    private void tellToWait(RoutingContext context, String path, long seconds) {
        if (path.equals(SIGN_IN)) {
            count("TooMany");
            pages.tooManySignIns(context, SignInAsked.of(context.request()).language(), seconds);
        } else {
            refuse(context, new TooManyRequests(seconds), "TooMany");
        }
    }

    private OptionalLong secondsToWait(RoutingContext context, String path) {
        HttpServerRequest request = context.request();
        String address = request.remoteAddress().hostAddress();
        proxies.look(request.headers());
        if (path.equals(SIGN_IN)) {
            return shares.ofSignIn(address);
        }
        Optional<String> device =
                Cookies.find(request.headers(), Cookies.DEVICE).flatMap(devices::read);
        if (device.isPresent()) {
            return shares.ofDevice(device.get());
        }
        context.addHeadersEndHandler(sending -> {
            // Never with what a cache may keep for others.
            if (path.equals("/session") || isOwnPage(context)) {
                context.response().headers().add("Set-Cookie", devices.newCookie());
            }
        });
        return shares.ofAddress(address);
    }

    private static boolean isOwnPage(RoutingContext context) {
        String type = context.response().headers().get("Content-Type");
        return type != null && type.startsWith("text/html");
    }

    private void refuse(RoutingContext context, Problem problem, String reason) {
        count(reason);
        context.fail(new Refused(problem));
    }

    private void count(String reason) {
        meters.counter("kepu.web.refused", "reason", reason).increment();
    }
}
