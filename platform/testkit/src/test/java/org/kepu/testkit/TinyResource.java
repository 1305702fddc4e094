package org.kepu.testkit;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kepu.base.CityTime;

/** The HTTP side of the tiny application. */
@Path("/tiny")
@Produces(MediaType.TEXT_PLAIN)
public class TinyResource {

    private final CityTime time;
    private final JsonWebToken token;

    @Inject
    TinyResource(CityTime time, JsonWebToken token) {
        this.time = time;
        this.token = token;
    }

    @GET
    @Path("now")
    public String now() {
        return time.now().toString();
    }

    @GET
    @Path("me")
    @Authenticated
    public String me() {
        return token.getSubject() + " " + token.getClaim("kepu_grants");
    }
}
