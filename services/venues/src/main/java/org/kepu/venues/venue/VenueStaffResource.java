package org.kepu.venues.venue;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.kepu.venues.directory.Directory;
import org.kepu.venues.directory.DirectoryAway;
import org.kepu.venues.directory.Entry;
import org.kepu.web.Answer;
import org.kepu.web.Checks;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Once;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Who works at a venue, over HTTP. */
@Path("/api/venues/v1/venue-staff/{venue}")
public class VenueStaffResource {

    private final VenueStaff staff;
    private final Directory directory;
    private final Once once;

    VenueStaffResource(VenueStaff staff, Directory directory, Once once) {
        this.staff = staff;
        this.directory = directory;
        this.once = once;
    }

    /**
     * Who is to work there.
     *
     * @param role {@code manager} or {@code receptionist}
     */
    public record MemberRequest(
            @Nullable String account, @Nullable String role) {}

    @GET
    @Operation(summary = "Who works there, for its managers and operators of its place")
    public List<VenueStaff.Member> list(@PathParam("venue") UUID id) {
        List<VenueStaff.Member> members = staff.of(id);
        Map<String, Entry.Person> people = people(members);
        return members.stream().map(member -> member.named(people)).toList();
    }

    /** What they sign in with; nobody where the sign-in server does not answer: the list is worth more than the names. */
    private Map<String, Entry.Person> people(List<VenueStaff.Member> members) {
        if (members.isEmpty() || !directory.isConfigured()) {
            return Map.of();
        }
        try {
            return directory.people(
                    members.stream().map(VenueStaff.Member::account).distinct().toList());
        } catch (DirectoryAway e) {
            return Map.of();
        }
    }

    @POST
    @Operation(summary = "Gives an account a role; repeating it changes nothing")
    @APIResponse(responseCode = "204", description = "Done; nothing to say.")
    public Response name(
            @PathParam("venue") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            MemberRequest request) {
        return once.post(key, request, () -> {
            Checks checks = new Checks();
            String account = checks.text("account", request.account(), 1, 255);
            String role = checks.code(
                    "role", request.role(), asked -> VenueStaff.relation(asked).isPresent());
            checks.throwIfAny();
            staff.name(id, account, VenueStaff.relation(role).orElseThrow());
            return Answer.none();
        });
    }

    @DELETE
    @Path("/{role}/{account}")
    @Operation(summary = "Takes a role from an account, effective at once")
    public void dismiss(
            @PathParam("venue") UUID id, @PathParam("role") String role, @PathParam("account") String account) {
        staff.dismiss(id, account, VenueStaff.relation(role).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND)));
    }
}
