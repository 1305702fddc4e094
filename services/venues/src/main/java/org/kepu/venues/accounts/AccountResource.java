package org.kepu.venues.accounts;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.venues.accounts.AccountViews.Who;
import org.kepu.web.Answer;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Page;
import org.kepu.web.Versions;

/** People and rights over HTTP. What a change answers names nobody: answers are kept. */
@Path(AccountResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    static final String PATH = "/api/venues/v1/accounts";

    private final AccountDesk desk;
    private final InvitationDesk invitations;
    private final AccountLists lists;
    private final AccountViews views;
    private final Once once;

    AccountResource(AccountDesk desk, InvitationDesk invitations, AccountLists lists, AccountViews views, Once once) {
        this.desk = desk;
        this.invitations = invitations;
        this.lists = lists;
        this.views = views;
        this.once = once;
    }

    /** A first password: shown once, replaced at the first sign-in. */
    public record InitialPassword(String password) {
        @Override
        public String toString() {
            return "InitialPassword[]";
        }
    }

    /**
     * Who holds a grant at a place or below it, for those who look after it; without a place, wherever the caller does.
     *
     * @param differing only those the sign-in server holds otherwise than given here
     */
    @GET
    @Operation(
            summary =
                    "Who holds a grant at a place or below it, for those who look after it; without a place, wherever the caller does")
    public Page<AccountView> page(
            @QueryParam("place") @Nullable String place,
            @QueryParam("role") @Nullable String role,
            @QueryParam("differing") @Nullable Boolean differing,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return lists.page(place, role, Boolean.TRUE.equals(differing), cursor, Page.limit(limit));
    }

    @GET
    @Path("/grantable-roles")
    @Operation(summary = "The roles the caller may give at a place")
    public List<String> roles(@QueryParam("place") @Nullable String place) {
        return lists.roles(place);
    }

    @POST
    @Path("/search")
    @Operation(
            summary =
                    "Finds accounts by exactly one user name, telephone number or e-mail address; it stands in the body, so that no log holds it")
    @APIResponse(
            responseCode = "200",
            description = "Done.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = AccountView.class)))
    public Response search(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, AccountRequest.Search request) {
        return once.post(key, request, () -> Answer.ok(lists.search(request)));
    }

    @POST
    @Operation(
            summary =
                    "Makes an account with its first grants; it cannot sign in before it has been given an initial password")
    @APIResponseSchema(value = AccountView.class, responseCode = "201")
    public Response invite(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, AccountRequest.Invitation request) {
        return once.post(key, request, () -> {
            AccountView view = views.of(invitations.invite(request), Who.UNSAID, false);
            return Answer.created(URI.create(PATH + "/" + view.account()), view, view.version());
        });
    }

    @GET
    @Path("/{account}")
    @Operation(summary = "One account with what it holds and held, at places the caller looks after")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response one(@PathParam("account") String sub) {
        AccountView view = lists.one(sub);
        return Answer.ok(view, view.version()).toResponse();
    }

    @POST
    @Path("/{account}/grants")
    @Operation(summary = "Gives a grant")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response give(
            @PathParam("account") String sub,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AccountRequest.Granting request) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, request, () -> ok(desk.give(sub, version, request)));
    }

    @POST
    @Path("/{account}/grants/{grant}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a grant back for a reason; with the last one the account's sessions end")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("account") String sub,
            @PathParam("grant") UUID grant,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AccountRequest.Reason request) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, request, () -> ok(desk.withdraw(sub, grant, version, request)));
    }

    @POST
    @Path("/{account}/disabling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Lets an account sign in no more, for a reason; all of its grants must be the caller's to take")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response disable(
            @PathParam("account") String sub,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AccountRequest.Reason request) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, request, () -> ok(desk.disable(sub, version, request)));
    }

    @POST
    @Path("/{account}/enabling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lets it sign in again, for a reason")
    @APIResponseSchema(value = AccountView.class, responseCode = "200")
    public Response enable(
            @PathParam("account") String sub,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AccountRequest.Reason request) {
        long version = Versions.ifMatch(ifMatch);
        return once.post(key, request, () -> ok(desk.enable(sub, version, request)));
    }

    @PUT
    @Path("/{account}/initial-password")
    @Operation(
            summary = "Draws a first password for an account nobody has used yet",
            description = "It is in this answer and nowhere else; asked again, another.")
    @APIResponseSchema(value = InitialPassword.class, responseCode = "200")
    public Response initialPassword(
            @PathParam("account") String sub, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        InvitationDesk.Drawn drawn = invitations.initialPassword(sub, Versions.ifMatch(ifMatch));
        return Response.fromResponse(Answer.ok(new InitialPassword(drawn.password()), drawn.version())
                        .toResponse())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Answer ok(Account account) {
        AccountView view = views.of(account, Who.UNSAID, false);
        return Answer.ok(view, view.version());
    }
}
