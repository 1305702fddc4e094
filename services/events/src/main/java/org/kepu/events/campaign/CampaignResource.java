package org.kepu.events.campaign;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Cursor;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Versions;

/** Campaigns over HTTP. */
@Path("/api/events/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
public class CampaignResource {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final CampaignDesk desk;
    private final Once once;

    CampaignResource(CampaignDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    @POST
    @Operation(summary = "Drafts a campaign")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201")
    public Response draft(@HeaderParam(KEY) @Nullable String key, CampaignRequest request) {
        return once.post(key, request, () -> {
            CampaignView view = CampaignView.of(desk.draft(request));
            return Answer.created(URI.create("/api/events/v1/campaigns/" + view.id()), view, view.version());
        });
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Changes a campaign that is not closed")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, CampaignRequest request) {
        CampaignView view = CampaignView.of(desk.change(id, Versions.ifMatch(ifMatch), request));
        return Answer.ok(view, view.version()).toResponse();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Takes a wrong draft away; 409 once it was opened")
    public void discard(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        desk.discard(id, Versions.ifMatch(ifMatch));
    }

    @POST
    @Path("/{id}/opening")
    @Operation(summary = "Opens a draft")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    public Response open(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> {
            CampaignView view = CampaignView.of(desk.open(id, version));
            return Answer.ok(view, view.version());
        });
    }

    @POST
    @Path("/{id}/closing")
    @Operation(summary = "Closes an open campaign")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, version, () -> {
            CampaignView view = CampaignView.of(desk.close(id, version));
            return Answer.ok(view, view.version());
        });
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "One campaign; a draft only for those who lead it")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        Campaign campaign = desk.seen(id);
        return Answer.ok(CampaignView.of(campaign), campaign.version()).toResponse();
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "Campaigns at a place and below, newest first; drafts only for operators of the place")
    public Page<CampaignView> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("place") @Nullable String place,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return desk.page(status, kind, place, Cursor.decode(cursor, 1), Page.limit(limit))
                .map(CampaignView::of);
    }
}
