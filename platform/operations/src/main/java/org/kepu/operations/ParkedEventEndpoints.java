package org.kepu.operations;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Page;

/**
 * Parked events over HTTP (搁置事件), for operators and administrators of the whole installation. A service says where they
 * stand:
 *
 * <pre>{@code
 * @Path("/api/venues/v1/parked-events")
 * public class ParkedEventResource extends ParkedEventEndpoints {
 *     ParkedEventResource(ParkedEventDesk desk, OncePerKey once) { super(desk, once); }
 * }
 * }</pre>
 */
public abstract class ParkedEventEndpoints {

    private final ParkedEventDesk desk;
    private final OncePerKey once;

    protected ParkedEventEndpoints(ParkedEventDesk desk, OncePerKey once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * What waits for somebody, in the order in which it was parked.
     *
     * @param consumer narrows to one handler, such as {@code venues.campaigns}
     * @param type narrows to one type of event, such as {@code org.kepu.events.campaign.state.v1}
     */
    @GET
    @Operation(summary = "What waits for somebody, in the order in which it was parked")
    public Page<ParkedEventView> list(
            @QueryParam("consumer") @Nullable String consumer,
            @QueryParam("type") @Nullable String type,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return desk.page(consumer, type, cursor, Page.limit(limit));
    }

    @GET
    @Path("/{parked}")
    @Operation(summary = "One parked event with its headers and what it says, waiting or settled")
    public ParkedEventDetail one(@PathParam("parked") UUID parked) {
        return desk.open(parked);
    }

    @POST
    @Path("/{parked}/replay")
    @Operation(
            summary =
                    "Handles one parked event now; 409 where its handler still refuses it, or an earlier one of its key comes first")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ParkedEventView.class, responseCode = "200")
    public Response replay(@PathParam("parked") UUID parked, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return once.post(key, null, () -> Answer.ok(desk.replay(parked)));
    }

    @POST
    @Path("/{parked}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Gives one parked event up, with a reason that is kept; what waits behind it may then be replayed")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ParkedEventView.class, responseCode = "200")
    public Response discard(
            @PathParam("parked") UUID parked,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            ParkedEventRequest.Discard request) {
        return once.post(key, request, () -> Answer.ok(desk.discard(parked, request)));
    }

    @POST
    @Path("/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Handles what waits of one consumer, oldest first, at most 200 at a time")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ConsumerReplay.class, responseCode = "200")
    public Response replayAll(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, ParkedEventRequest.Replay request) {
        return once.post(key, request, () -> Answer.ok(desk.replayAll(request)));
    }
}
