package org.kepu.metrics.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.kepu.base.CityTime;
import org.kepu.contracts.Term;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.fact.Amounts;
import org.kepu.metrics.fact.FactQuery;
import org.kepu.metrics.fact.Sums;
import org.kepu.metrics.fact.Sums.Cut;
import org.kepu.metrics.plan.PlanState;
import org.kepu.metrics.plan.Plans;
import org.kepu.metrics.standing.Standings;
import org.kepu.metrics.targets.TargetView;
import org.kepu.metrics.targets.Targets;
import org.kepu.registers.Terms;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceTree;
import org.kepu.security.places.Places;

/**
 * The figures of the day and of the year so far, by county, and the targets of the plans in force, which are kept as well.
 *
 * <p>What was counted at the city itself stands under the city's code. Of a population nobody is shown alone: these are sums,
 * never people.
 */
@ApplicationScoped
class FigureReadings {

    private static final String STEP = "request-step";
    private static final String COUNTY = "county";

    // Whoever holds a table keeps no connection and no reading waiting: it fails, is counted, and is tried again.
    private static final String WAIT_LITTLE = "select set_config('lock_timeout', '5s', true)";

    private final Sums sums;
    private final Plans plans;
    private final Targets targets;
    private final Standings standings;
    private final Places places;
    private final Terms terms;
    private final CityTime time;
    private final Database database;

    FigureReadings(
            Sums sums,
            Plans plans,
            Targets targets,
            Standings standings,
            Places places,
            Terms terms,
            CityTime time,
            Database database) {
        this.sums = sums;
        this.plans = plans;
        this.targets = targets;
        this.standings = standings;
        this.places = places;
        this.terms = terms;
        this.time = time;
        this.database = database;
    }

    /** One value under its labels. */
    record Reading(String name, Map<String, String> labels, double value) {
        Reading {
            labels = Map.copyOf(labels);
        }
    }

    @Transactional
    List<Reading> read() {
        database.rows(WAIT_LITTLE, row -> row.getString(1));
        LocalDate day = time.today();
        List<Reading> readings = new ArrayList<>();
        for (Place city : places.tree().roots()) {
            Counties counties = Counties.of(places.tree(), city);
            readings.add(name(city));
            places.tree().atLevel(city.code(), COUNTY).forEach(county -> readings.add(name(county)));
            spans(readings, counties, "day", day, day);
            spans(readings, counties, "year", day.withDayOfYear(1), day);
        }
        for (PlanState plan : plans.inForce()) {
            List<TargetView> found = targets.all(plan, plan.place(), day);
            standings.keep(found);
            found.forEach(target -> add(readings, target));
        }
        return readings;
    }

    /** Always 1: by it a question puts the name people know beside the code of a place. */
    private static Reading name(Place place) {
        return new Reading("kepu.metrics.place.name", Map.of("place", place.code(), "name", place.name()), 1);
    }

    private void spans(List<Reading> readings, Counties counties, String span, LocalDate from, LocalDate to) {
        for (Term kind : terms.vocabulary("fact-kind").terms()) {
            FactQuery query =
                    new FactQuery(List.of(kind.code()), counties.all(), from, to, null, null, List.of(), List.of());
            for (String amount : kind.amounts()) {
                switch (amount) {
                    case "personTimes" ->
                        add(
                                readings,
                                kind,
                                "person.times",
                                span,
                                "group",
                                byCounty(query, counties, Cut.GROUP),
                                Amounts::personTimes);
                    case "minutes" ->
                        add(
                                readings,
                                kind,
                                "minutes",
                                span,
                                "grade",
                                byCounty(query, counties, Cut.GRADE),
                                Amounts::minutes);
                    case "count" -> {
                        if (kind.code().equals("request")) {
                            add(readings, kind, "count", span, "step", steps(query, counties), Amounts::count);
                        } else {
                            add(
                                    readings,
                                    kind,
                                    "count",
                                    span,
                                    "",
                                    byCounty(query, counties, Cut.NOTHING),
                                    Amounts::count);
                        }
                    }
                    default -> throw new IllegalStateException("no figure shows the amount " + amount);
                }
            }
        }
    }

    private record Cell(String county, String second) {}

    private Map<Cell, Amounts> byCounty(FactQuery query, Counties counties, Cut second) {
        Map<Cell, Amounts> cells = new HashMap<>();
        for (Sums.Sum sum : sums.byPart(query, counties.city(), counties.places(), second)) {
            cells.merge(new Cell(sum.first(), sum.second()), sum.amounts(), Amounts::plus);
        }
        return cells;
    }

    private Map<Cell, Amounts> steps(FactQuery query, Counties counties) {
        Map<String, String> countyOf = counties.countyOf();
        Map<Cell, Amounts> cells = new HashMap<>();
        for (Sums.Sum sum : sums.byLabel(query, STEP, Cut.PLACE)) {
            String county = countyOf.getOrDefault(sum.second(), sum.second());
            String step = sum.first().substring(STEP.length() + 1);
            cells.merge(new Cell(county, step), sum.amounts(), Amounts::plus);
        }
        return cells;
    }

    private static void add(
            List<Reading> readings,
            Term kind,
            String unit,
            String span,
            String secondLabel,
            Map<Cell, Amounts> cells,
            ToLongFunction<Amounts> amount) {
        String name = "kepu.metrics." + kind.code().replace('-', '.') + "." + unit;
        cells.forEach((cell, amounts) -> {
            Map<String, String> labels = new TreeMap<>(Map.of("place", cell.county(), "span", span));
            if (!secondLabel.isEmpty()) {
                labels.put(secondLabel, cell.second());
            }
            readings.add(new Reading(name, labels, amount.applyAsLong(amounts)));
        });
    }

    private static void add(List<Reading> readings, TargetView target) {
        Map<String, String> labels = Map.of("plan", target.plan(), "target", target.indicator());
        BigDecimal value = target.shown().value();
        BigDecimal of = target.shown().of();
        if (value != null) {
            readings.add(new Reading("kepu.metrics.target.reached.units", labels, value.doubleValue()));
        }
        if (of != null || target.target() != null) {
            BigDecimal asked = of != null ? of : target.target();
            readings.add(new Reading(
                    "kepu.metrics.target.asked.units", labels, asked == null ? Double.NaN : asked.doubleValue()));
        }
    }

    /**
     * What lies in each county of a city, by level; the city itself and what has no county stand under the city.
     *
     * @param all every place of the city
     */
    record Counties(String city, Set<String> all, Map<String, Set<String>> places) {
        static Counties of(PlaceTree tree, Place city) {
            Map<String, Set<String>> places = new LinkedHashMap<>();
            Set<String> all = tree.within(city.code());
            all.forEach(code -> tree.nearest(code, COUNTY)
                    .ifPresent(county -> places.computeIfAbsent(county.code(), none -> new LinkedHashSet<>())
                            .add(code)));
            return new Counties(city.code(), all, places);
        }

        /** The county of every place. */
        Map<String, String> countyOf() {
            Map<String, String> countyOf = new HashMap<>();
            all.forEach(code -> countyOf.put(code, city));
            places.forEach((county, codes) -> codes.forEach(code -> countyOf.put(code, county)));
            return countyOf;
        }
    }
}
