package org.kepu.door.pages;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The phone app (手机端) and the console (管理端) as files. They hold no data, so they are everybody's; a page's own address,
 * such as {@code /console/plan}, is answered with the app, which knows its pages.
 */
@ApplicationScoped
class Pages {

    private static final Logger LOG = Logger.getLogger(Pages.class);
    /** After sign-in and forwarding. */
    private static final int ORDER = 850;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final List<String> APPS = List.of("m", "console");
    private static final List<String> NOT_PAGES = List.of("/api/", "/session", "/q/");
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    private final PageFiles files;
    private final OwnPages own;

    @Inject
    Pages(PageFiles files, OwnPages own) {
        this.files = files;
        this.own = own;
    }

    void tellWhereNothingIsBuilt(@Observes StartupEvent event) {
        if (!isBuilt()) {
            LOG.warn("the app is not in this build, so its pages only say so: run `make build`");
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, ORDER);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = Objects.requireNonNullElse(request.path(), "/");
        if (!READING.contains(request.method()) || NOT_PAGES.stream().anyMatch(path::startsWith)) {
            context.next();
        } else if (path.equals("/") || APPS.stream().anyMatch(app -> path.equals("/" + app))) {
            String home = path.equals("/") ? "/m/" : path + "/";
            context.response()
                    .setStatusCode(302)
                    .putHeader("Location", home)
                    .putHeader("Cache-Control", ASK_AGAIN)
                    .end();
        } else {
            serve(context, fileOf(path));
        }
    }

    /** The file behind a path: itself, or the app whose page it is. */
    private static String fileOf(String path) {
        for (String app : APPS) {
            if (path.startsWith("/" + app + "/") && MediaTypes.extension(path).isEmpty()) {
                return app + "/index.html";
            }
        }
        return path.substring(1);
    }

    private void serve(RoutingContext context, String path) {
        Optional<PageFile> known = files.known(path);
        if (known != null) {
            send(context, path, known);
            return;
        }
        context.vertx()
                .executeBlocking(() -> files.load(path), false)
                .onSuccess(read -> send(context, path, read))
                .onFailure(context::fail);
    }

    private void send(RoutingContext context, String path, Optional<PageFile> found) {
        if (found.isEmpty()) {
            if (path.endsWith("/index.html") && APPS.stream().anyMatch(app -> path.equals(app + "/index.html"))) {
                own.notBuilt(context);
            } else {
                own.notFound(context);
            }
            return;
        }
        PageFile file = found.get();
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        Encoding encoding = file.best(Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), ""));
        String tag = file.tagOf(encoding);
        response.putHeader("ETag", tag)
                .putHeader("Cache-Control", file.immutable() ? FOR_A_YEAR : ASK_AGAIN)
                .putHeader("Vary", "Accept-Encoding");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        byte[] body = file.body(encoding);
        response.putHeader("Content-Type", file.type());
        if (encoding != Encoding.IDENTITY) {
            response.putHeader("Content-Encoding", encoding.code());
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", Integer.toString(body.length)).end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    private boolean isBuilt() {
        return APPS.stream().allMatch(app -> files.load(app + "/index.html").isPresent());
    }
}
