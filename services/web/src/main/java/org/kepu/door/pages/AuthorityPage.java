package org.kepu.door.pages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.kepu.door.DoorConfig;

/**
 * {@code /authority.crt}: the certificate of the authority that vouches for this address, for phones in the same network to
 * trust. It is public by nature; its key is not here.
 */
@ApplicationScoped
class AuthorityPage {

    /** Behind the guard, before the pages. */
    private static final int ORDER = 950;

    private final Optional<Path> file;

    @Inject
    AuthorityPage(DoorConfig config) {
        this.file = config.authorityFile();
    }

    void register(@Observes Filters filters) {
        file.ifPresent(path -> filters.register(context -> handle(context, path), ORDER));
    }

    private static void handle(RoutingContext context, Path path) {
        if (!"/authority.crt".equals(context.request().path())
                || !context.request().method().equals(HttpMethod.GET)) {
            context.next();
            return;
        }
        context.vertx()
                .fileSystem()
                .readFile(path.toString())
                .onSuccess(certificate -> context.response()
                        .putHeader("Content-Type", "application/x-x509-ca-cert")
                        .putHeader("Cache-Control", "no-store")
                        .end(certificate))
                .onFailure(context::fail);
    }
}
