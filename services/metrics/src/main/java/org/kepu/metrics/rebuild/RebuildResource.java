package org.kepu.metrics.rebuild;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.web.Answer;
import org.kepu.web.Cursor;
import org.kepu.web.Once;
import org.kepu.web.Page;

/** Rebuilds over HTTP, for administrators of every city of the installation. */
@Path("/api/metrics/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {

    private static final String KEY = "Idempotency-Key";

    private final RebuildDesk desk;
    private final Rebuilds rebuilds;
    private final Caller caller;
    private final Once once;

    RebuildResource(RebuildDesk desk, Rebuilds rebuilds, Caller caller, Once once) {
        this.desk = desk;
        this.rebuilds = rebuilds;
        this.caller = caller;
        this.once = once;
    }

    @POST
    @Operation(summary = "Starts one; its address tells how far it is")
    @APIResponseSchema(value = Rebuild.class, responseCode = "202")
    public Response start(@HeaderParam(KEY) @Nullable String key) {
        requireAdministrator();
        return once.post(key, null, () -> {
            Rebuild rebuild = desk.start("asked");
            return Answer.accepted(URI.create("/api/metrics/v1/rebuilds/" + rebuild.id()), rebuild);
        });
    }

    @POST
    @Path("/{rebuild}/cancellation")
    @Operation(summary = "Gives one up; the figures stay as they are")
    @APIResponseSchema(value = Rebuild.class, responseCode = "200")
    public Response cancel(@PathParam("rebuild") UUID id, @HeaderParam(KEY) @Nullable String key) {
        requireAdministrator();
        return once.post(key, null, () -> Answer.ok(desk.cancel(id)));
    }

    @GET
    @Path("/{rebuild}")
    @Operation(summary = "How far one is")
    public Rebuild one(@PathParam("rebuild") UUID id) {
        requireAdministrator();
        return desk.find(id);
    }

    @GET
    @Operation(summary = "All of them, newest first")
    public Page<Rebuild> list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        requireAdministrator();
        return rebuilds.page(Cursor.decode(cursor, 1), Page.limit(limit));
    }

    /** Figures are those of the whole installation, so a right in one of its cities is not enough. */
    private void requireAdministrator() {
        caller.requireEverywhere(Set.of(Role.ADMIN));
    }
}
