package org.kepu.content.push;

import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.content.Commands;
import org.kepu.web.Answer;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Pushes over HTTP. */
@Path("/api/content/v1/pushes")
@Produces(MediaType.APPLICATION_JSON)
public class PushResource {

    private static final String KEY = "Idempotency-Key";

    private final PushDesk desk;
    private final PushReading reading;
    private final Pushes pushes;
    private final Commands commands;

    PushResource(PushDesk desk, PushReading reading, Pushes pushes, Commands commands) {
        this.desk = desk;
        this.reading = reading;
        this.pushes = pushes;
        this.commands = commands;
    }

    @POST
    @Operation(summary = "Plans a push of a package, for now or for later; sending it goes on by itself")
    @APIResponseSchema(value = PushView.class, responseCode = "201")
    public Response plan(@HeaderParam(KEY) @Nullable String key, PushRequest request) {
        return commands.create(key, request, pushes, id -> desk.plan(id, request), PushResource::created);
    }

    @GET
    @Operation(summary = "Pushes in the name of a place and those below it, in a stable order")
    public Page<PushView> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return reading.page(place, cursor, Page.limit(limit));
    }

    @GET
    @Path("/audience")
    @Operation(summary = "How many a push would reach now; no names, no references")
    public AudienceView preview(@QueryParam("places") List<String> places, @QueryParam("groups") List<String> groups) {
        return reading.preview(places, groups);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One push: how far it is, and what came back")
    @APIResponseSchema(value = PushView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        PushView view = reading.one(id);
        return Answer.ok(view, view.version()).toResponse();
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(summary = "Calls a push off that has not begun")
    @APIResponseSchema(value = PushView.class, responseCode = "200")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return commands.change(key, List.of(version), pushes, id, push -> desk.cancel(push, version), push -> {
            PushView view = PushView.of(push, PushView.Receipts.NONE);
            return Answer.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tells exactly those who received it that its package was corrected, or taken back")
    @APIResponseSchema(value = PushView.class, responseCode = "201")
    public Response correct(
            @PathParam("id") UUID id, @HeaderParam(KEY) @Nullable String key, PushRequest.Correction request) {
        return commands.create(key, request, pushes, made -> desk.correct(made, id, request), PushResource::created);
    }

    private static Answer created(Push push) {
        PushView view = PushView.of(push, PushView.Receipts.NONE);
        return Answer.created(URI.create("/api/content/v1/pushes/" + view.id()), view, view.version());
    }
}
