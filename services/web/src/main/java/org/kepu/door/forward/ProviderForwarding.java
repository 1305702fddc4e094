package org.kepu.door.forward;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.kepu.door.DoorConfig;
import org.kepu.door.guard.Shares;
import org.kepu.door.pages.OwnPages;
import org.kepu.door.session.Cookies;
import org.kepu.door.signin.SignInAsked;
import org.kepu.web.Language;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * {@code /auth/…} to the sign-in provider, where both stand behind one address: a phone in the same network then has one
 * certificate to trust. The provider's pages bring their own headers and guard themselves, so this stands before the guard;
 * what is sent to them costs the provider work, so it is counted here.
 */
@ApplicationScoped
class ProviderForwarding {

    /** Before the guard. */
    private static final int ORDER = 1_100;

    private static final String PATH = "/auth/";
    /** What people who sign in have no use for: the administration, other realms' master, what operators read. */
    private static final Pattern CLOSED = Pattern.compile("/auth/(admin|metrics|health|realms/master)(/.*)?");
    /** Another way to write a path: it is not looked at twice, so it is not let through. */
    private static final Pattern DISGUISED = Pattern.compile("(?i).*(//|/\\.|%2e|%2f|%5c|;|\\\\).*");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String POLICY = "Content-Security-Policy";
    /** Of a page of ours that stands in for one of the provider's. */
    private static final String OWN_PAGE = "default-src 'none'; style-src-attr 'unsafe-inline'; frame-ancestors 'none'";

    private static final Logger LOG = Logger.getLogger(ProviderForwarding.class);

    private final Optional<URI> provider;
    private final URI publicUrl;
    private final HttpClient client;
    private final Shares shares;
    private final OwnPages pages;
    private final MeterRegistry meters;

    @Inject
    ProviderForwarding(Vertx vertx, DoorConfig config, Shares shares, OwnPages pages, MeterRegistry meters) {
        this.shares = shares;
        this.pages = pages;
        this.meters = meters;
        this.provider = config.provider().forward();
        this.publicUrl = config.publicUrl();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.forward().connectWithin().toMillis())
                .setDecompressionSupported(false));
    }

    void register(@Observes Filters filters) {
        provider.ifPresent(address -> filters.register(context -> handle(context, address), ORDER));
    }

    private void handle(RoutingContext context, URI address) {
        String path = Objects.requireNonNullElse(context.request().path(), "");
        if (!path.startsWith(PATH)) {
            context.next();
        } else if (CLOSED.matcher(path.toLowerCase(Locale.ROOT)).matches()
                || DISGUISED.matcher(path).matches()) {
            context.fail(new Refused(RequestProblem.NOT_FOUND));
        } else {
            pass(context, address);
        }
    }

    private void pass(RoutingContext context, URI address) {
        HttpServerRequest request = context.request();
        String caller = request.remoteAddress().hostAddress();
        SignInAsked asked = SignInAsked.kept(request);
        OptionalLong wait = READING.contains(request.method()) ? OptionalLong.empty() : shares.ofProviderForm(caller);
        if (wait.isPresent()) {
            meters.counter("kepu.web.refused", "reason", "TooMany").increment();
            context.response().putHeader(POLICY, OWN_PAGE);
            pages.tooManySignIns(context, asked.language(), wait.getAsLong());
        } else {
            // What our own answers begin with would forbid the provider's pages their own styles and scripts.
            context.response().headers().clear();
            HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                    .origin(passing -> passing.client()
                            .request(new RequestOptions()
                                    .setHost(address.getHost())
                                    .setPort(portOf(address))
                                    .setSsl("https".equals(address.getScheme()))))
                    .addInterceptor(new AsSeenByPeople(publicUrl, caller, asked, pages))
                    .handle(request);
        }
    }

    private static int portOf(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }

    /** Tells the provider who calls and by which address, and keeps our own cookies from it. */
    private record AsSeenByPeople(URI publicUrl, String caller, SignInAsked asked, OwnPages pages)
            implements ProxyInterceptor {

        private static final List<String> OURS = List.of(Cookies.SESSION, Cookies.DEVICE, Cookies.SIGN_IN);

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext passing) {
            MultiMap headers = passing.request().headers();
            List.copyOf(headers.names()).stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-")
                            || name.equalsIgnoreCase("forwarded")
                            || name.equalsIgnoreCase("x-real-ip"))
                    .forEach(headers::remove);
            headers.set("X-Forwarded-For", caller);
            headers.set("X-Forwarded-Proto", publicUrl.getScheme());
            headers.set("X-Forwarded-Host", publicUrl.getAuthority());
            headers.set("X-Forwarded-Port", Integer.toString(portOf(publicUrl)));
            String cookies = headers.getAll("Cookie").stream()
                    .flatMap(header -> Stream.of(header.split(";")))
                    .map(String::trim)
                    .filter(cookie -> OURS.stream().noneMatch(ours -> cookie.startsWith(ours + "=")))
                    .collect(Collectors.joining("; "));
            headers.remove("Cookie");
            if (!cookies.isEmpty()) {
                headers.set("Cookie", cookies);
            }
            return passing.sendRequest().recover(failure -> Future.succeededFuture(away(passing.request(), failure)));
        }

        private ProxyResponse away(ProxyRequest request, Throwable failure) {
            LOG.warnf(
                    "the sign-in provider does not answer: reason=%s",
                    failure.getClass().getSimpleName());
            Language language = asked.language();
            return request.release()
                    .response()
                    .setStatusCode(503)
                    .setStatusMessage(null)
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Content-Language", language.tag())
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Retry-After", "5")
                    .putHeader(POLICY, OWN_PAGE)
                    .setBody(Body.body(Buffer.buffer(pages.signInAway(language, asked.address()))));
        }
    }
}
