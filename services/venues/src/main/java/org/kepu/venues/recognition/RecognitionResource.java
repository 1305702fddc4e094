package org.kepu.venues.recognition;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Versions;

/** Recognitions over HTTP: applied for, checked, publicised, conferred, reviewed, withdrawn. */
@Path(RecognitionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class RecognitionResource {

    static final String PATH = "/api/venues/v1/recognitions";

    private final ApplicationDesk applications;
    private final AssessmentDesk assessments;
    private final ReviewDesk reviews;
    private final RecognitionAccess access;
    private final RecognitionLists lists;
    private final Once once;

    RecognitionResource(
            ApplicationDesk applications,
            AssessmentDesk assessments,
            ReviewDesk reviews,
            RecognitionAccess access,
            RecognitionLists lists,
            Once once) {
        this.applications = applications;
        this.assessments = assessments;
        this.reviews = reviews;
        this.access = access;
        this.lists = lists;
        this.once = once;
    }

    @POST
    @Operation(summary = "Applies to a round, as manager of the venue or operator for an organisation or place")
    @APIResponseSchema(value = RecognitionView.class, responseCode = "201")
    public Response apply(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, RecognitionRequest.Application request) {
        return once.post(key, request, () -> {
            RecognitionView view = RecognitionView.of(applications.apply(request));
            return Answer.created(URI.create(PATH + "/" + view.id()), view, view.version());
        });
    }

    @PUT
    @Path("/{recognition}")
    @Operation(summary = "Changes what was applied for, until the county has checked it; only for who applied")
    @APIResponseSchema(value = RecognitionView.class, responseCode = "200")
    public Response change(
            @PathParam("recognition") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RecognitionRequest.Application request) {
        return ok(applications.change(id, Versions.ifMatch(ifMatch), request)).toResponse();
    }

    @POST
    @Path("/{recognition}/taking-back")
    @Operation(summary = "Takes an application back")
    @APIResponseSchema(value = RecognitionView.class, responseCode = "200")
    public Response takeBack(
            @PathParam("recognition") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(key, ifMatch, null, version -> applications.takeBack(id, version));
    }

    @POST
    @Path("/{recognition}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The county agrees, with its opinion")
    @APIResponseSchema(value = RecognitionView.class, responseCode = "200")
    public Response check(
            @PathParam("recognition") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RecognitionRequest.Opinion request) {
        return step(key, ifMatch, request, version -> assessments.check(id, version, request));
    }

    @POST
    @Path("/{recognition}/publicity")
    @Operation(summary = "The city publicises it")
    @APIResponseSchema(value = RecognitionView.class, responseCode = "200")
    public Response publicise(
            @PathParam("recognition") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(key, ifMatch, null, version -> assessments.publicise(id, version));
    }

    @POST
    @Path("/{recognition}/refusal")
    @Operation(summary = "Refuses it with a reason")
    @APIResponseSchema(value = RecognitionView.class, responseCode = "200")
    public Response refuse(
            @PathParam("recognition") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RecognitionRequest.Refusal request) {
        return step(key, ifMatch, request, version -> assessments.refuse(id, version, request));
    }

    @POST
    @Path("/{recognition}/conferment")
    @Operation(summary = "The city confers it")
    @APIResponseSchema(value = RecognitionView.class, responseCode = "200")
    public Response confer(
            @PathParam("recognition") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RecognitionRequest.Conferment request) {
        return step(key, ifMatch, request, version -> assessments.confer(id, version, request));
    }

    @POST
    @Path("/{recognition}/reviews")
    @Operation(summary = "Reviews what is held: it is kept, to be mended, renewed or withdrawn")
    @APIResponseSchema(value = RecognitionView.class, responseCode = "200")
    public Response review(
            @PathParam("recognition") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RecognitionRequest.Review request) {
        return step(key, ifMatch, request, version -> reviews.review(id, version, request));
    }

    @GET
    @Path("/{recognition}/reviews")
    @Operation(summary = "Its reviews, latest first, for whoever holds it and operators")
    public List<ReviewDesk.Review> reviews(@PathParam("recognition") UUID id) {
        return reviews.of(id);
    }

    @POST
    @Path("/{recognition}/giving-up")
    @Operation(summary = "The holder gives it up")
    @APIResponseSchema(value = RecognitionView.class, responseCode = "200")
    public Response giveUp(
            @PathParam("recognition") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return step(key, ifMatch, null, version -> applications.giveUp(id, version));
    }

    @GET
    @Path("/{recognition}")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "One recognition; what is not public only for its applicant and operators")
    @APIResponseSchema(value = RecognitionView.class, responseCode = "200")
    public Response one(@PathParam("recognition") UUID id) {
        return ok(access.visible(id)).toResponse();
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "Recognitions, newest first: what is publicised and held, or those of one status")
    public Page<RecognitionView> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("level") @Nullable String level,
            @QueryParam("venue") @Nullable String venue,
            @QueryParam("round") @Nullable String round,
            @QueryParam("status") @Nullable String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return lists.page(
                new RecognitionLists.Asked(place, kind, level, venue, round, status), cursor, Page.limit(limit));
    }

    private Response step(
            @Nullable String key,
            @Nullable String ifMatch,
            @Nullable Object request,
            LongFunction<Recognition> command) {
        return once.post(key, request, () -> ok(command.apply(Versions.ifMatch(ifMatch))));
    }

    private static Answer ok(Recognition recognition) {
        return Answer.ok(RecognitionView.of(recognition), recognition.version());
    }
}
