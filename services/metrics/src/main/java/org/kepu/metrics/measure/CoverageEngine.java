package org.kepu.metrics.measure;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Measure;
import org.kepu.metrics.fact.FactQuery;
import org.kepu.metrics.fact.Sums;
import org.kepu.metrics.holding.Held;
import org.kepu.metrics.holding.HoldingQuery;
import org.kepu.metrics.register.Organisations;
import org.kepu.metrics.register.PlaceTags;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceTree;
import org.kepu.security.places.Places;

/** 覆盖: which units of a register have what the plan asks of each, on the day. */
@ApplicationScoped
public class CoverageEngine {

    private final Held held;
    private final HoldingEngines holdings;
    private final FactEngines facts;
    private final Sums sums;
    private final Places places;
    private final PlaceTags tags;
    private final Organisations organisations;

    CoverageEngine(
            Held held,
            HoldingEngines holdings,
            FactEngines facts,
            Sums sums,
            Places places,
            PlaceTags tags,
            Organisations organisations) {
        this.held = held;
        this.holdings = holdings;
        this.facts = facts;
        this.sums = sums;
        this.places = places;
        this.tags = tags;
        this.organisations = organisations;
    }

    Value value(Question question, Measure.Coverage measure) {
        if (measure.needIsSetting() && question.need() == null) {
            return new Value.Missing("no-setting");
        }
        List<Unit> units = units(question, measure);
        return new Value.Covered(units.stream().filter(Unit::covered).count(), units.size());
    }

    /** Every unit of the register at the place, ordered by code, covered or not. */
    public List<Unit> units(Question question, Measure.Coverage measure) {
        Integer set = question.need();
        int need = measure.needIsSetting() && set != null ? set : measure.need();
        return measure.over().register() == Measure.Register.PLACE
                ? placeUnits(question, measure, need)
                : organisationUnits(question, measure, need);
    }

    private List<Unit> placeUnits(Question question, Measure.Coverage measure, int need) {
        PlaceTree tree = places.tree();
        String level = requireNonNull(measure.over().placeLevel());
        List<Place> register = tree.atLevel(question.place(), level).stream()
                .filter(place -> place.existsOn(question.day()))
                .toList();
        if (!measure.over().placeTags().isEmpty()) {
            Set<String> tagged = tags.withAll(measure.over().placeTags(), tree.within(question.place()));
            register = register.stream()
                    .filter(place -> tagged.contains(place.code()))
                    .toList();
        }
        Map<String, Set<String>> heldAt = new HashMap<>();
        for (Found found : found(question, measure)) {
            heldAt.computeIfAbsent(found.place(), place -> new TreeSet<>()).add(found.what());
        }
        return register.stream()
                .map(place -> unit(place, tree.within(place.code()), heldAt, need))
                .toList();
    }

    /** What lies below a unit, or lay there before it was renamed or merged, counts for it. */
    private static Unit unit(Place place, Collection<String> within, Map<String, Set<String>> heldAt, int need) {
        Set<String> held = new TreeSet<>();
        within.forEach(code -> held.addAll(heldAt.getOrDefault(code, Set.of())));
        return new Unit(place.code(), place.name(), place.code(), held.size() >= need, List.copyOf(held));
    }

    private List<Unit> organisationUnits(Question question, Measure.Coverage measure, int need) {
        Map<String, Set<String>> heldBy = new HashMap<>();
        for (Found found : found(question, measure)) {
            if (found.subject() != null) {
                heldBy.computeIfAbsent(found.subject(), subject -> new TreeSet<>())
                        .add(found.what());
            }
        }
        String kind = requireNonNull(measure.over().organisationKind());
        return organisations.of(kind, places.within(question.place())).stream()
                .map(organisation -> {
                    Set<String> held = heldBy.getOrDefault(organisation.id(), Set.of());
                    return new Unit(
                            organisation.id(),
                            organisation.name(),
                            organisation.place(),
                            held.size() >= need,
                            List.copyOf(held));
                })
                .toList();
    }

    private record Found(String place, @Nullable String subject, String what) {}

    private List<Found> found(Question question, Measure.Coverage measure) {
        Measure.HoldingFilter holding = measure.holding();
        if (holding != null) {
            HoldingQuery query = holdings.query(holding, question.place());
            return held.on(query, question.day()).stream()
                    .map(entry -> new Found(entry.place(), entry.subject(), entry.code()))
                    .toList();
        }
        Measure.FactFilter fact = requireNonNull(measure.fact());
        Span span = Span.around(
                requireNonNull(measure.period()),
                question.day(),
                question.plan().period());
        FactQuery query = facts.query(fact, question.place(), span.from(), span.until(question.day()));
        boolean byPlace = measure.over().register() == Measure.Register.PLACE;
        return sums.by(query, byPlace ? Sums.Cut.PLACE : Sums.Cut.UNIT).entrySet().stream()
                .filter(entry -> entry.getValue().isSomething())
                .map(entry ->
                        new Found(entry.getKey(), entry.getKey(), fact.kinds().getFirst()))
                .toList();
    }
}
