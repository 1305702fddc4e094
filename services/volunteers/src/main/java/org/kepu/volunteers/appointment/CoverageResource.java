package org.kepu.volunteers.appointment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Place;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Coverage of a role over HTTP, for operators of a place. */
@Path("/api/volunteers/v1/coverage/{role}")
public class CoverageResource {

    private static final String VILLAGE = "village";

    private final Coverage coverage;
    private final Terms terms;
    private final Caller caller;
    private final CityTime time;

    CoverageResource(Coverage coverage, Terms terms, Caller caller, CityTime time) {
        this.coverage = coverage;
        this.terms = terms;
        this.caller = caller;
        this.time = time;
    }

    /** Coverage on a day. */
    public record CoverageView(
            String role, String level, LocalDate day, Coverage.Share whole, List<Coverage.Share> parts) {}

    /** A place that has nobody. */
    public record VacancyView(
            String place, String name, @Nullable String parent) {}

    private record Asked(String role, String place, String level, LocalDate day) {}

    @GET
    @Operation(summary = "How many villages of a place have somebody, and of each place directly below it")
    public CoverageView picture(
            @PathParam("role") String role,
            @QueryParam("place") @Nullable String place,
            @QueryParam("level") @Nullable String level,
            @QueryParam("day") @Nullable LocalDate day) {
        Asked asked = asked(role, place, level, day);
        Coverage.Picture picture = coverage.of(asked.role(), asked.place(), asked.level(), asked.day());
        return new CoverageView(asked.role(), asked.level(), asked.day(), picture.whole(), picture.parts());
    }

    @GET
    @Path("/vacancies")
    @Operation(summary = "The villages of a place that have nobody, by code")
    public Page<VacancyView> vacancies(
            @PathParam("role") String role,
            @QueryParam("place") @Nullable String place,
            @QueryParam("level") @Nullable String level,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Asked asked = asked(role, place, level, day);
        int most = Page.limit(limit);
        Cursor after = Cursor.decode(cursor, 1);
        List<Place> oneMore = coverage.vacant(
                asked.role(), asked.place(), asked.level(), asked.day(), after == null ? "" : after.text(0), most + 1);
        return Page.of(oneMore, most, vacant -> Cursor.of(vacant.code()))
                .map(vacant -> new VacancyView(vacant.code(), vacant.name(), vacant.parent()));
    }

    private Asked asked(String role, @Nullable String place, @Nullable String level, @Nullable LocalDate day) {
        if (!terms.has("named-role", role)) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        Checks checks = new Checks();
        String code = checks.text("place", place, 1, 32);
        String rank = level == null ? VILLAGE : checks.code("level", level, terms.of("place-level"));
        LocalDate asOf = day == null ? time.today() : checks.day("day", day);
        checks.throwIfAny();
        caller.requireGrant(Role.OPERATOR, code);
        return new Asked(role, code, rank, asOf);
    }
}
