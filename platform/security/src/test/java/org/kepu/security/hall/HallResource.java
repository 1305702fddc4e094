package org.kepu.security.hall;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Set;
import org.kepu.security.Caller;
import org.kepu.security.Grant;
import org.kepu.security.Role;
import org.kepu.security.narrow.NarrowRights;
import org.kepu.security.narrow.Relation;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.RequestProblem;

/** A tiny service for the tests: a hall with places, venues and managers. */
@Path("/api/hall/v1")
public class HallResource {

    public static final Relation MANAGER = new Relation("manager", "venue");

    private final Caller caller;
    private final NarrowRights rights;

    HallResource(Caller caller, NarrowRights rights) {
        this.caller = caller;
        this.rights = rights;
    }

    public record Me(String sub, String personRef, List<String> grants) {}

    @PublicEndpoint
    @PermitAll
    @GET
    @Path("door")
    public String door() {
        return caller.isSignedIn() ? "welcome back" : "welcome";
    }

    /** Nobody thought of rights here. */
    @GET
    @Path("forgotten")
    public String forgotten() {
        return "something";
    }

    /** Its tokens are another sign-in server's, which is not there. */
    @GET
    @Path("away")
    public String away() {
        return "something";
    }

    @GET
    @Path("me")
    public Me me() {
        return new Me(
                caller.sub(),
                caller.personRef(),
                caller.grants().stream().map(Grant::toString).sorted().toList());
    }

    @GET
    @Path("places/{code}/work")
    public String work(@PathParam("code") String code) {
        caller.requireGrant(Set.of(Role.ADMIN, Role.OPERATOR), code);
        return "done";
    }

    @GET
    @Path("places/{code}/review")
    public String review(@PathParam("code") String code) {
        caller.requireGrant(Role.REVIEWER, code);
        return "done";
    }

    @GET
    @Path("venues/{id}/plan")
    public String plan(@PathParam("id") String id) {
        rights.requireOrHide(MANAGER, id, () -> RequestProblem.NOT_FOUND);
        return "plan";
    }

    @PUT
    @Path("venues/{id}/managers/{sub}")
    @Transactional
    public boolean appoint(@PathParam("id") String id, @PathParam("sub") String sub) {
        return rights.grant(sub, MANAGER, id);
    }

    @DELETE
    @Path("venues/{id}/managers/{sub}")
    @Transactional
    public boolean dismiss(@PathParam("id") String id, @PathParam("sub") String sub) {
        return rights.revoke(sub, MANAGER, id);
    }
}
