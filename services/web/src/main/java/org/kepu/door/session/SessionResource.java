package org.kepu.door.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kepu.base.CityTime;
import org.kepu.base.Mode;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestLanguage;
import org.kepu.web.Unavailable;

/**
 * Who is signed in. Asking does not count as using the session. Nobody waits on a thread of his own, because where a hall full of
 * phones has its tokens renewed, the phones whose tokens are good would wait for those threads.
 */
@Path("/session")
public class SessionResource {

    private final OpenSessions sessions;
    private final CityTime time;
    private final RequestLanguage language;
    private final Mode mode;

    @Inject
    SessionResource(
            OpenSessions sessions,
            CityTime time,
            RequestLanguage language,
            @ConfigProperty(name = "kepu.mode") Mode mode) {
        this.sessions = sessions;
        this.time = time;
        this.language = language;
        this.mode = mode;
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(hidden = true)
    public Uni<Response> look(@Context HttpServerRequest request) {
        String locale = language.get().tag();
        return Cookies.find(request.headers(), Cookies.SESSION)
                .map(SessionId::of)
                .map(id -> Uni.createFrom().completionStage(() -> sessions.open(id)))
                .orElseGet(() -> Uni.createFrom().item(new Opened.Nobody()))
                .map(opened -> answer(opened, locale));
    }

    private Response answer(Opened opened, String locale) {
        SessionView view = switch (opened) {
            case Opened.Open(Session session) -> SessionView.of(session, sessions.limits(), mode, time, locale);
            case Opened.Nobody() -> SessionView.nobody(mode, time, locale);
            case Opened.Away() -> throw new Refused(new Unavailable(5));
        };
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
