package org.kepu.volunteers.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.kepu.base.CityTime;
import org.kepu.security.Caller;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.volunteers.person.People;
import org.kepu.volunteers.person.Person;
import org.kepu.volunteers.person.PersonProblem;
import org.kepu.web.Refused;

/**
 * The caller's shifts for the calendar on the phone, as a file. There is no address a calendar program could subscribe to: one
 * that needs no sign-in would hand out people's whereabouts to whoever has it (R21).
 */
@Path("/api/volunteers/v1/my/calendar")
public class CalendarResource {

    private static final int DAYS_BACK = 60;
    private static final int MOST = 500;

    private final CalendarEntries entries;
    private final People people;
    private final Places places;
    private final Caller caller;
    private final CityTime time;

    CalendarResource(CalendarEntries entries, People people, Places places, Caller caller, CityTime time) {
        this.entries = entries;
        this.people = people;
        this.places = places;
        this.caller = caller;
        this.time = time;
    }

    @GET
    @Produces("text/calendar")
    @Operation(
            summary = "The caller's shifts as an iCalendar file, those called off or given back included",
            description = "From 60 days ago on, at most 500. Signed-in only: there is no address to subscribe to.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar file (RFC 5545) in the city's time zone.",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Response mine() {
        UUID me = people.ofAccount(caller.sub())
                .map(Person.Known::id)
                .orElseThrow(() -> new Refused(new PersonProblem.NotRegistered()));
        List<CalendarEntry> shifts = entries.of(me, time.now().minusDays(DAYS_BACK), MOST);
        byte[] file = new ShiftCalendar(time.getZone(), time.instant())
                .write(shifts, code -> places.find(code).map(Place::name).orElse(code));
        return Response.ok(file, "text/calendar;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kepu.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
