package org.kepu.operations;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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
    public Page<ParkedEventView> list(
            @QueryParam("consumer") @Nullable String consumer,
            @QueryParam("type") @Nullable String type,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return desk.page(consumer, type, cursor, Page.limit(limit));
    }

    /** One parked event with its headers and what it says, waiting or settled. */
    @GET
    @Path("/{parked}")
    public ParkedEventDetail one(@PathParam("parked") UUID parked) {
        return desk.open(parked);
    }

    /** Handles one parked event now; 409 where its handler still refuses it, or an earlier one of its key comes first. */
    @POST
    @Path("/{parked}/replay")
    public Response replay(@PathParam("parked") UUID parked, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        return once.post(key, null, () -> Answer.ok(desk.replay(parked)));
    }

    /** Gives one parked event up, with a reason that is kept; what waits behind it may then be replayed. */
    @POST
    @Path("/{parked}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response discard(
            @PathParam("parked") UUID parked,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            ParkedEventRequest.Discard request) {
        return once.post(key, request, () -> Answer.ok(desk.discard(parked, request)));
    }

    /** Handles what waits of one consumer, oldest first, at most 200 at a time. */
    @POST
    @Path("/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replayAll(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, ParkedEventRequest.Replay request) {
        return once.post(key, request, () -> Answer.ok(desk.replayAll(request)));
    }
}
