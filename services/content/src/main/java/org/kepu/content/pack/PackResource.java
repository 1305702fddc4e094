package org.kepu.content.pack;

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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.content.Commands;
import org.kepu.content.Step;
import org.kepu.web.Answer;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Packages over HTTP. */
@Path("/api/content/v1/packages")
@Produces(MediaType.APPLICATION_JSON)
public class PackResource {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final PackDesk desk;
    private final Packs packs;
    private final Commands commands;

    PackResource(PackDesk desk, Packs packs, Commands commands) {
        this.desk = desk;
        this.packs = packs;
        this.commands = commands;
    }

    @POST
    @Operation(summary = "Puts approved editions together")
    @APIResponseSchema(value = PackView.class, responseCode = "201")
    public Response assemble(@HeaderParam(KEY) @Nullable String key, PackRequest request) {
        return commands.create(key, request, packs, id -> desk.assemble(id, request), pack -> {
            PackView view = PackView.of(pack);
            return Answer.created(URI.create("/api/content/v1/packages/" + view.id()), view, view.version());
        });
    }

    @GET
    @Operation(summary = "Packages at a place and below it, in a stable order")
    public Page<PackView> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return desk.page(place, cursor, Page.limit(limit)).map(PackView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One package")
    @APIResponseSchema(value = PackView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        return shown(desk.one(id)).toResponse();
    }

    @POST
    @Path("/{id}/correction")
    @Operation(summary = "Takes the corrected editions of its items in, under the next number")
    @APIResponseSchema(value = PackView.class, responseCode = "200")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, List.of(version), id, pack -> desk.correct(pack, version));
    }

    @POST
    @Path("/{id}/closing")
    @Operation(summary = "No more pushes of it")
    @APIResponseSchema(value = PackView.class, responseCode = "200")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, List.of(version), id, pack -> desk.close(pack, version));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes it back")
    @APIResponseSchema(value = PackView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            PackRequest.Withdrawal request) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, List.of(version, request), id, pack -> desk.withdraw(pack, version, request));
    }

    private Response step(@Nullable String key, List<Object> asked, UUID id, Function<Pack, Step<Pack>> step) {
        return commands.change(key, asked, packs, id, step, PackResource::shown);
    }

    private static Answer shown(Pack pack) {
        return Answer.ok(PackView.of(pack), pack.version());
    }
}
