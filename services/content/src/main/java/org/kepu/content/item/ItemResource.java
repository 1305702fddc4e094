package org.kepu.content.item;

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

/** Items over HTTP, for those who write and review them. */
@Path("/api/content/v1/items")
@Produces(MediaType.APPLICATION_JSON)
public class ItemResource {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final ItemDesk desk;
    private final ReviewDesk reviews;
    private final Items items;
    private final ItemReading reading;
    private final Commands commands;

    ItemResource(ItemDesk desk, ReviewDesk reviews, Items items, ItemReading reading, Commands commands) {
        this.desk = desk;
        this.reviews = reviews;
        this.items = items;
        this.reading = reading;
        this.commands = commands;
    }

    @POST
    @Operation(summary = "Begins an item with its first edition")
    @APIResponseSchema(value = ItemView.class, responseCode = "201")
    public Response draft(@HeaderParam(KEY) @Nullable String key, ItemRequest request) {
        return commands.create(key, request, items, id -> desk.draft(id, request), item -> {
            ItemView view = ItemView.of(item);
            return Answer.created(URI.create("/api/content/v1/items/" + view.id()), view, view.version());
        });
    }

    @GET
    @Operation(summary = "Items at a place and below it, in a stable order; status=submitted is the reviewers' queue")
    public Page<ItemView> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return reading.page(place, status, cursor, Page.limit(limit)).map(ItemView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One item with its latest edition")
    @APIResponseSchema(value = ItemView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        ItemView view = ItemView.of(reading.one(id));
        return Answer.ok(view, view.version()).toResponse();
    }

    @GET
    @Path("/{id}/editions/{number}")
    @Operation(summary = "One edition of an item; editions are kept for good")
    public EditionView edition(@PathParam("id") UUID id, @PathParam("number") int number) {
        return EditionView.of(reading.edition(id, number));
    }

    @PUT
    @Path("/{id}/manuscript")
    @Operation(summary = "Writes another text into the edition that is being written")
    @APIResponseSchema(value = ItemView.class, responseCode = "200")
    public Response rewrite(
            @PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch, ItemRequest.Text request) {
        long version = Versions.ifMatch(ifMatch);
        ItemView view = ItemView.of(commands.put(items, id, item -> desk.rewrite(item, version, request)));
        return Answer.ok(view, view.version()).toResponse();
    }

    @POST
    @Path("/{id}/submission")
    @Operation(summary = "Hands the edition to the reviewers")
    @APIResponseSchema(value = ItemView.class, responseCode = "200")
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, List.of(version), id, item -> desk.submit(item, version));
    }

    @POST
    @Path("/{id}/review")
    @Operation(summary = "A reviewer who did not write the edition approves it, sends it back or refuses it")
    @APIResponseSchema(value = ItemView.class, responseCode = "200")
    public Response review(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            ItemRequest.Review request) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, List.of(version, request), id, item -> reviews.decide(item, version, request));
    }

    @POST
    @Path("/{id}/discard")
    @Operation(summary = "Gives up the edition that is not published yet")
    @APIResponseSchema(value = ItemView.class, responseCode = "200")
    public Response discard(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, List.of(version), id, item -> desk.discard(item, version));
    }

    @POST
    @Path("/{id}/publication")
    @Operation(summary = "Lets everybody read the approved edition")
    @APIResponseSchema(value = ItemView.class, responseCode = "200")
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, List.of(version), id, item -> desk.publish(item, version));
    }

    @POST
    @Path("/{id}/correction")
    @Operation(summary = "Begins an edition that will replace the published one; it is reviewed like the first")
    @APIResponseSchema(value = ItemView.class, responseCode = "200")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            ItemRequest.Correction request) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, List.of(version, request), id, item -> desk.correct(item, version, request));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Operation(summary = "Takes the published edition back")
    @APIResponseSchema(value = ItemView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(KEY) @Nullable String key,
            @HeaderParam(IF_MATCH) @Nullable String ifMatch,
            ItemRequest.Withdrawal request) {
        long version = Versions.ifMatch(ifMatch);
        return step(key, List.of(version, request), id, item -> desk.withdraw(item, version, request));
    }

    private Response step(@Nullable String key, List<Object> asked, UUID id, Function<Item, Step<Item>> step) {
        return commands.change(key, asked, items, id, step, item -> {
            ItemView view = ItemView.of(item);
            return Answer.ok(view, view.version());
        });
    }
}
