package org.kepu.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Measure;
import org.kepu.metrics.entered.EnteredValue;
import org.kepu.metrics.entered.EnteredValues;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;

/** Values nobody can compute, as they were entered: the latest dated on or before the day. */
@ApplicationScoped
class EnteredEngine {

    private final EnteredValues entered;
    private final Places places;

    EnteredEngine(EnteredValues entered, Places places) {
        this.entered = entered;
        this.places = places;
    }

    Value value(Question question, Measure.Entered measure) {
        String per = measure.per();
        boolean compared = isCompared(measure);
        if (per != null) {
            return perUnit(question, per, compared);
        }
        Set<String> here = Set.of(question.place());
        List<EnteredValue> values =
                entered.values(question.plan().id(), question.indicator().id(), here, question.day());
        if (values.isEmpty()) {
            return new Value.Missing("nothing-entered");
        }
        List<EnteredValue> references = compared
                ? entered.references(question.plan().id(), question.indicator().id(), here, question.day())
                : List.of();
        if (compared && references.isEmpty()) {
            return new Value.Missing("no-reference");
        }
        return shown(values.getFirst(), compared ? references.getFirst().value() : null);
    }

    private Value perUnit(Question question, String level, boolean compared) {
        List<Unit> units = units(question, level, compared);
        long entered = units.stream().filter(unit -> !unit.held().isEmpty()).count();
        if (units.isEmpty()) {
            return new Value.Missing("no-units");
        }
        if (entered == 0) {
            return new Value.Missing("nothing-entered");
        }
        return new Value.EnteredUnits(units.stream().filter(Unit::covered).count(), entered, units.size());
    }

    /** Every unit a value is entered for, ordered by code, with the value where there is one. */
    List<Unit> units(Question question, String level, boolean compared) {
        List<Place> units = places.atLevel(question.place(), level).stream()
                .filter(place -> place.existsOn(question.day()))
                .toList();
        Set<String> codes = units.stream().map(Place::code).collect(Collectors.toSet());
        String plan = question.plan().id();
        String indicator = question.indicator().id();
        Map<String, EnteredValue> values = new HashMap<>();
        entered.values(plan, indicator, codes, question.day()).forEach(value -> values.put(value.place(), value));
        Map<String, BigDecimal> references = new HashMap<>();
        if (compared) {
            entered.references(plan, indicator, codes, question.day())
                    .forEach(value -> references.put(value.place(), value.value()));
        }
        return units.stream()
                .map(place -> {
                    EnteredValue value = values.get(place.code());
                    boolean holds =
                            value != null && holds(value, compared ? references.get(place.code()) : BigDecimal.ONE);
                    List<String> held =
                            value == null ? List.of() : List.of(value.value().toPlainString());
                    return new Unit(place.code(), place.name(), place.code(), holds, held);
                })
                .toList();
    }

    private static boolean holds(EnteredValue value, @Nullable BigDecimal asked) {
        return asked != null && value.value().compareTo(asked) >= 0;
    }

    static boolean isCompared(Measure.Entered measure) {
        return measure.inputs().stream().anyMatch(input -> input.name().equals("reference"));
    }

    /** Where a plan allows an entered value instead of a computed one, one dated in the span is shown. */
    Value insteadOf(Question question, Measure.Added measure, Value computed) {
        if (!measure.orEntered() || !(computed instanceof Value.Flow flow)) {
            return computed;
        }
        LocalDate from = flow.span().from();
        Optional<EnteredValue> value =
                entered.value(question.plan().id(), question.indicator().id(), question.place(), from, question.day());
        return value.isPresent() ? shown(value.get(), null) : computed;
    }

    private static Value shown(EnteredValue value, @Nullable BigDecimal reference) {
        return new Value.Entered(value.value(), value.asOf(), value.id(), reference);
    }
}
