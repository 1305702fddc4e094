package org.kepu.door.signin;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Language;

/**
 * What the provider is to show: registration where {@code register=1} asks for it, in the language chosen in the app
 * ({@code locale}), else the browser's.
 */
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
        Language language =
                language(request.request().getParam("locale"), request.request().getHeader("Accept-Language"));
        redirect.additionalQueryParams().add("ui_locales", language.tag());
    }

    /** The language the app names, where it is one of ours; else the one the browser prefers. */
    static Language language(@Nullable String chosen, @Nullable String accepted) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(chosen))
                .findAny()
                .orElseGet(() -> Language.of(accepted));
    }
}
