package org.kepu.metrics.city;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kepu.base.CityTime;
import org.kepu.metrics.fact.Amounts;
import org.kepu.metrics.fact.FactQuery;
import org.kepu.metrics.fact.Sums;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** The public page of a city or county. */
@Path("/api/metrics/v1/cities")
public class SummaryResource {

    private static final List<String> KINDS =
            List.of("session", "attendance", "visit", "opening", "service", "volunteer");
    private static final Set<String> LEVELS = Set.of("city", "county");

    private final Sums sums;
    private final Places places;
    private final CityTime time;

    SummaryResource(Sums sums, Places places, CityTime time) {
        this.sums = sums;
        this.places = places;
        this.time = time;
    }

    @GET
    @Path("/{city}/summary")
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "The year so far, for anybody; only cities and counties have one")
    public PublicSummary summary(@PathParam("city") String code) {
        Place place = places.find(code)
                .filter(known -> LEVELS.contains(known.level()))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        LocalDate to = time.today();
        LocalDate from = to.withDayOfYear(1);
        Set<String> within = places.within(code);
        List<PublicSummary.Figure> figures = KINDS.stream()
                .map(kind ->
                        figure(kind, new FactQuery(List.of(kind), within, from, to, null, null, List.of(), List.of())))
                .toList();
        return new PublicSummary(code, place.name(), from, to, time.now(), figures);
    }

    private PublicSummary.Figure figure(String kind, FactQuery query) {
        Map<String, Amounts> byGroup = sums.by(query, Sums.Cut.GROUP);
        Amounts total = byGroup.values().stream().reduce(Amounts.NONE, Amounts::plus);
        Map<String, Long> heads = new HashMap<>();
        byGroup.forEach((group, amounts) -> heads.put(group, amounts.personTimes()));
        List<PublicSummary.Group> groups = new ArrayList<>();
        if (total.personTimes() > 0) {
            SmallCells.shown(heads).forEach((group, number) -> groups.add(new PublicSummary.Group(group, number)));
        }
        return new PublicSummary.Figure(
                kind,
                SmallCells.shown(total.personTimes()),
                total.minutes() / 60,
                SmallCells.shown(total.count()),
                groups);
    }
}
