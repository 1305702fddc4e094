package org.kepu.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The {@link Language} of the present request. */
@RequestScoped
public class RequestLanguage {

    private final CurrentVertxRequest request;

    @Inject
    RequestLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The caller's language; Chinese outside a request. */
    public Language get() {
        RoutingContext current = request.getCurrent();
        return current == null ? Language.ZH : Language.of(current.request().getHeader("Accept-Language"));
    }
}
