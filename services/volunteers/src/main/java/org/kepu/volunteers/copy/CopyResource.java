package org.kepu.volunteers.copy;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.volunteers.appointment.AppointmentDesk;
import org.kepu.volunteers.appointment.AppointmentView;
import org.kepu.volunteers.person.Guardian;
import org.kepu.volunteers.person.OwnDesk;
import org.kepu.volunteers.person.PersonView;
import org.kepu.volunteers.service.ServiceReading;
import org.kepu.volunteers.service.ServiceView;
import org.kepu.volunteers.signup.MyShifts;
import org.kepu.web.Page;

/** A copy of the caller's data (个人信息副本, 个人信息保护法 45): read anew each time and kept nowhere. Requirement R20. */
@Path("/api/volunteers/v1/people/me/copy")
@Produces(MediaType.APPLICATION_JSON)
public class CopyResource {

    private final OwnDesk own;
    private final MyShifts shifts;
    private final ServiceReading services;
    private final AppointmentDesk appointments;
    private final CityTime time;

    CopyResource(OwnDesk own, MyShifts shifts, ServiceReading services, AppointmentDesk appointments, CityTime time) {
        this.own = own;
        this.shifts = shifts;
        this.services = services;
        this.appointments = appointments;
        this.time = time;
    }

    /**
     * Everything this service keeps about somebody.
     *
     * @param madeAt city time
     * @param services each with its evidence, its entries of hours and its disputes
     */
    public record MyCopy(
            OffsetDateTime madeAt,
            PersonView person,
            @Nullable Guardian guardian,
            List<MyShifts.MyShift> shifts,
            List<ServiceView> services,
            List<AppointmentView> appointments) {

        /** Without what is personal. */
        @Override
        public String toString() {
            return "MyCopy[" + person.id() + "]";
        }
    }

    @GET
    @Transactional
    @Operation(
            summary =
                    "A copy of everything kept about the caller: particulars, shifts, services with hours, appointments")
    @APIResponseSchema(value = MyCopy.class, responseCode = "200")
    public Response copy() {
        PersonView person = own.view();
        MyCopy copy = new MyCopy(
                time.now(),
                person,
                own.guardian(),
                everyShift(),
                services.allMine(),
                appointments.ofPerson(UUID.fromString(person.id())));
        return Response.ok(copy)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kepu-volunteers.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private List<MyShifts.MyShift> everyShift() {
        List<MyShifts.MyShift> all = new ArrayList<>();
        @Nullable String next = null;
        do {
            Page<MyShifts.MyShift> page = shifts.page(next, Page.MAX_LIMIT);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }
}
