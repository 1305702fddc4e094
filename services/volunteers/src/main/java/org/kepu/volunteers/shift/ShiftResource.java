package org.kepu.volunteers.shift;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.kepu.web.Answer;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Shifts over HTTP; whoever is signed in may look. */
@Path("/api/volunteers/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ShiftResource {

    private final Shifts shifts;

    ShiftResource(Shifts shifts) {
        this.shifts = shifts;
    }

    @GET
    @Path("/shifts/{id}")
    @Operation(summary = "One shift")
    @APIResponseSchema(value = ShiftView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        Shift shift = shifts.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        return Answer.ok(ShiftView.of(shift), shift.version()).toResponse();
    }

    @GET
    @Path("/sessions/{id}/shifts")
    @Operation(summary = "The shifts of a session, by role; 404 while this service has not heard of the session")
    public List<ShiftView> of(@PathParam("id") UUID session) {
        if (!shifts.knows(session)) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        return shifts.of(session).stream().map(ShiftView::of).toList();
    }
}
