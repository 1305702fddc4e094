package org.kepu.metrics.holding;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Stock (保有量) and what was newly added (新增) over HTTP, and the intervals behind them. */
@Path("/api/metrics/v1")
public class StockResource {

    private static final Set<Role> STAFF = EnumSet.allOf(Role.class);
    private static final Set<Role> OPERATORS = EnumSet.of(Role.OPERATOR, Role.ADMIN);

    private final Held held;
    private final Places places;
    private final Terms terms;
    private final Caller caller;
    private final CityTime time;

    StockResource(Held held, Places places, Terms terms, Caller caller, CityTime time) {
        this.held = held;
        this.places = places;
        this.terms = terms;
        this.caller = caller;
        this.time = time;
    }

    /**
     * Stock on a day.
     *
     * @param asOf city time at which it was read
     * @param stock distinct subjects holding one on the day
     * @param addedInYear distinct subjects newly granted from 1 January to the day
     * @param rows the same for the places directly below
     */
    public record StockView(
            String place, LocalDate day, OffsetDateTime asOf, long stock, long addedInYear, List<Row> rows) {
        public StockView {
            rows = List.copyOf(rows);
        }
    }

    /** Stock of one child place. */
    public record Row(String place, String name, long stock, long addedInYear) {}

    @GET
    @Path("/stock")
    @Operation(
            summary =
                    "How many hold something on a day: bases, titles, named roles, venues; level means that level or above")
    public StockView stock(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("code") @Nullable String code,
            @QueryParam("level") @Nullable String level,
            @QueryParam("place") @Nullable String place,
            @QueryParam("day") @Nullable LocalDate day) {
        Asked asked = asked(STAFF, kind, code, level, place, day);
        List<Row> rows = places.children(asked.place()).stream()
                .map(child -> {
                    HoldingQuery query = asked.query().at(places.within(child.code()));
                    return new Row(
                            child.code(), child.name(), held.stock(query, asked.day()), added(query, asked.day()));
                })
                .toList();
        return new StockView(
                asked.place(),
                asked.day(),
                time.now(),
                held.stock(asked.query(), asked.day()),
                added(asked.query(), asked.day()),
                rows);
    }

    @GET
    @Path("/holdings")
    @Operation(summary = "The intervals behind a stock; the same parameters give the same number of subjects")
    public Page<HoldingView> holdings(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("code") @Nullable String code,
            @QueryParam("level") @Nullable String level,
            @QueryParam("place") @Nullable String place,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Asked asked = asked(OPERATORS, kind, code, level, place, day);
        return held.pageOn(asked.query(), asked.day(), Cursor.decode(cursor, 1), Page.limit(limit));
    }

    private record Asked(String place, LocalDate day, HoldingQuery query) {}

    private Asked asked(
            Set<Role> roles,
            @Nullable String kind,
            @Nullable String code,
            @Nullable String level,
            @Nullable String place,
            @Nullable LocalDate day) {
        Checks checks = new Checks();
        String knownPlace = checks.text("place", place, 1, 32);
        checks.throwIfAny();
        caller.requireGrant(roles, knownPlace);
        String knownKind = checks.code("kind", kind, terms.of("holding-kind"));
        LocalDate knownDay = day == null ? time.today() : checks.day("day", day);
        String knownCode = checks.optionalText("code", code, 1, 64);
        if (level != null) {
            checks.code("level", level, terms.of("level"));
        }
        checks.throwIfAny();
        return new Asked(
                knownPlace,
                knownDay,
                new HoldingQuery(
                        knownKind,
                        knownCode == null ? List.of() : List.of(knownCode),
                        level == null ? List.of() : Levels.from(terms, level),
                        places.within(knownPlace)));
    }

    private long added(HoldingQuery query, LocalDate day) {
        return held.added(query, day.withDayOfYear(1), day);
    }
}
