package org.kepu.venues.place;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** Imports of the place register over HTTP. */
@Path(PlaceImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class PlaceImportResource {

    static final String PATH = "/api/venues/v1/place-imports";

    private final PlaceImportDesk desk;
    private final Once once;

    PlaceImportResource(PlaceImportDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    @POST
    @Operation(
            summary =
                    "Compares a register with the one that stands; what would change is shown, and applied when that is confirmed")
    @APIResponseSchema(value = PlaceImportView.class, responseCode = "201")
    public Response plan(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, PlaceImportRequest request) {
        return once.post(key, request, () -> {
            PlaceImportView view = PlaceImportView.of(desk.plan(request));
            return Answer.created(address(view), view, view.version());
        });
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(summary = "Applies what was shown; the import's address tells how far it is")
    @APIResponseSchema(value = PlaceImportView.class, responseCode = "202")
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return once.post(key, null, () -> {
            PlaceImportView view = PlaceImportView.of(desk.confirm(id, Versions.ifMatch(ifMatch)));
            return Answer.accepted(address(view), view);
        });
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(summary = "Drops what was shown; nothing is written to the register")
    @APIResponseSchema(value = PlaceImportView.class, responseCode = "200")
    public Response drop(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return once.post(key, null, () -> {
            PlaceImportView view = PlaceImportView.of(desk.drop(id, Versions.ifMatch(ifMatch)));
            return Answer.ok(view, view.version());
        });
    }

    @GET
    @Operation(summary = "Imports of the registers at a place of the caller's and below it, newest first")
    public Page<PlaceImportView> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        String code = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        return desk.page(code, Cursor.decode(cursor, 1), Page.limit(limit)).map(PlaceImportView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "What an import would change, and how far it is")
    @APIResponseSchema(value = PlaceImportView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        PlaceImportView view = PlaceImportView.of(desk.find(id));
        return Answer.ok(view, view.version()).toResponse();
    }

    private static URI address(PlaceImportView view) {
        return URI.create(PATH + "/" + view.id());
    }
}
