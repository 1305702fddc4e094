package org.kepu.metrics.targets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.contracts.Indicator;
import org.kepu.contracts.Plan;
import org.kepu.metrics.measure.Engines;
import org.kepu.metrics.measure.Question;
import org.kepu.metrics.measure.Records;
import org.kepu.metrics.measure.Unit;
import org.kepu.metrics.plan.PlanState;
import org.kepu.metrics.plan.Plans;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Targets over HTTP: judged on a day, by child place, unit by unit, down to the records. */
@Path("/api/metrics/v1/plans")
public class TargetResource {

    private static final Set<Role> STAFF = EnumSet.allOf(Role.class);
    private static final Set<Role> OPERATORS = EnumSet.of(Role.OPERATOR, Role.ADMIN);

    private final Targets targets;
    private final Engines engines;
    private final Records records;
    private final Plans plans;
    private final Places places;
    private final Caller caller;
    private final CityTime time;

    TargetResource(
            Targets targets,
            Engines engines,
            Records records,
            Plans plans,
            Places places,
            Caller caller,
            CityTime time) {
        this.targets = targets;
        this.engines = engines;
        this.records = records;
        this.plans = plans;
        this.places = places;
        this.caller = caller;
        this.time = time;
    }

    /** All targets of a plan on a day, for its city or for a place of it. */
    public record TargetList(String plan, String status, String place, LocalDate day, List<TargetView> targets) {
        public TargetList {
            targets = List.copyOf(targets);
        }
    }

    /** A picture of a coverage: one tile a unit, ordered by code. */
    public record Tiles(String place, LocalDate day, long covered, long units, List<Tile> tiles) {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /** One unit of the picture. */
    public record Tile(String code, String name, boolean covered) {}

    @GET
    @Path("/{plan}/targets")
    @Operation(summary = "Every target of the plan")
    public TargetList all(
            @PathParam("plan") String id,
            @QueryParam("place") @Nullable String place,
            @QueryParam("day") @Nullable LocalDate day) {
        PlanState state = plans.get(id);
        String at = place(state.content().plan(), place);
        LocalDate on = day(day);
        caller.requireGrant(STAFF, at);
        return new TargetList(id, state.status(), at, on, targets.all(state, at, on));
    }

    @GET
    @Path("/{plan}/targets/{indicator}")
    @Operation(summary = "One target")
    public TargetView one(
            @PathParam("plan") String id,
            @PathParam("indicator") String indicator,
            @QueryParam("place") @Nullable String place,
            @QueryParam("day") @Nullable LocalDate day) {
        Question asked = asked(id, indicator, place, day, STAFF);
        return targets.one(asked.plan(), asked.indicator(), asked.place(), day(day));
    }

    @GET
    @Path("/{plan}/targets/{indicator}/children")
    @Operation(summary = "The same target for the places directly below")
    public List<TargetView> children(
            @PathParam("plan") String id,
            @PathParam("indicator") String indicator,
            @QueryParam("place") @Nullable String place,
            @QueryParam("day") @Nullable LocalDate day) {
        Question asked = asked(id, indicator, place, day, STAFF);
        return places.children(asked.place()).stream()
                .filter(child -> child.existsOn(asked.day()))
                .map(child -> targets.one(asked.plan(), asked.indicator(), child.code(), day(day)))
                .toList();
    }

    @GET
    @Path("/{plan}/targets/{indicator}/units")
    @Operation(summary = "The units of a coverage by name, ordered by code: covered=false lists the missing ones")
    public Page<Unit> units(
            @PathParam("plan") String id,
            @PathParam("indicator") String indicator,
            @QueryParam("place") @Nullable String place,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("covered") @Nullable Boolean covered,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Question asked = asked(id, indicator, place, day, STAFF);
        Cursor after = Cursor.decode(cursor, 1);
        int size = Page.limit(limit);
        List<Unit> oneMore = engines.units(asked).stream()
                .filter(unit -> covered == null || unit.covered() == covered)
                .filter(unit -> after == null || unit.code().compareTo(after.text(0)) > 0)
                .limit(size + 1L)
                .toList();
        return Page.of(oneMore, size, unit -> Cursor.of(unit.code()));
    }

    @GET
    @Path("/{plan}/targets/{indicator}/tiles")
    @Operation(summary = "The picture of a coverage: every unit of the place as a tile")
    public Tiles tiles(
            @PathParam("plan") String id,
            @PathParam("indicator") String indicator,
            @QueryParam("place") @Nullable String place,
            @QueryParam("day") @Nullable LocalDate day) {
        Question asked = asked(id, indicator, place, day, STAFF);
        List<Tile> tiles = engines.units(asked).stream()
                .map(unit -> new Tile(unit.code(), unit.name(), unit.covered()))
                .toList();
        long covered = tiles.stream().filter(Tile::covered).count();
        return new Tiles(asked.place(), asked.day(), covered, tiles.size(), tiles);
    }

    @GET
    @Path("/{plan}/targets/{indicator}/records")
    @Operation(summary = "The facts or holdings behind the value")
    public Page<Records.RecordView> records(
            @PathParam("plan") String id,
            @PathParam("indicator") String indicator,
            @QueryParam("place") @Nullable String place,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return records.page(asked(id, indicator, place, day, OPERATORS), cursor, Page.limit(limit));
    }

    private Question asked(
            String id, String indicator, @Nullable String place, @Nullable LocalDate day, Set<Role> roles) {
        Plan plan = plans.get(id).content().plan();
        Indicator found = plan.indicator(indicator).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        String at = place(plan, place);
        LocalDate on = day(day);
        caller.requireGrant(roles, at);
        return targets.question(plan, found, at, on);
    }

    /** A place of the plan's city; its city where none is named. */
    private String place(Plan plan, @Nullable String asked) {
        if (asked == null) {
            return plan.place();
        }
        Checks checks = new Checks();
        String place = checks.text("place", asked, 1, 32);
        checks.check("place", places.covers(plan.place(), place), "unknown-code");
        checks.throwIfAny();
        return place;
    }

    private LocalDate day(@Nullable LocalDate asked) {
        if (asked == null) {
            return time.today();
        }
        Checks checks = new Checks();
        LocalDate day = checks.day("day", asked);
        checks.throwIfAny();
        return day;
    }
}
