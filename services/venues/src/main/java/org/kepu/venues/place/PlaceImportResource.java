package org.kepu.venues.place;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Once;
import org.kepu.web.Page;

/** Imports of the place register over HTTP. */
@Path("/api/venues/v1/place-imports")
public class PlaceImportResource {

    private final PlaceImportDesk desk;
    private final Once once;

    PlaceImportResource(PlaceImportDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Starts an import; its address tells how far it is. */
    @POST
    public Response start(@HeaderParam("Idempotency-Key") @Nullable String key, PlaceImportRequest request) {
        return once.post(key, request, () -> {
            PlaceImportView view = PlaceImportView.of(desk.start(request));
            return Answer.accepted(URI.create("/api/venues/v1/place-imports/" + view.id()), view);
        });
    }

    /** Imports of the registers at a place of the caller's and below it, newest first. */
    @GET
    public Page<PlaceImportView> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        String code = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        return desk.page(code, Cursor.decode(cursor, 1), Page.limit(limit)).map(PlaceImportView::of);
    }

    /** How far an import is. */
    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") UUID id) {
        PlaceImportView view = PlaceImportView.of(desk.find(id));
        return Answer.ok(view, view.version()).toResponse();
    }
}
