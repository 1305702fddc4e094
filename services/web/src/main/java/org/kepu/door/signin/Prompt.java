package org.kepu.door.signin;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.kepu.web.Language;

/** What the provider is to show: registration where {@code register=1} asks for it, in the browser's language. */
@Unremovable
@ApplicationScoped
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class Prompt implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        RoutingContext request = redirect.routingContext();
        if ("1".equals(request.request().getParam("register"))) {
            redirect.additionalQueryParams().add("prompt", "create");
        }
        Language language = Language.of(request.request().getHeader("Accept-Language"));
        redirect.additionalQueryParams().add("ui_locales", language.tag());
    }
}
