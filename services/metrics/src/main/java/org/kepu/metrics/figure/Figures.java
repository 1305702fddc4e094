package org.kepu.metrics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kepu.metrics.fact.Amounts;
import org.kepu.metrics.fact.FactQuery;
import org.kepu.metrics.fact.People;
import org.kepu.metrics.fact.Sums;
import org.kepu.metrics.fact.Sums.Cut;
import org.kepu.security.places.Places;

/** Figures for a place and everything below it. */
@ApplicationScoped
class Figures {

    private final Sums sums;
    private final People people;
    private final Places places;

    Figures(Sums sums, People people, Places places) {
        this.sums = sums;
        this.people = people;
        this.places = places;
    }

    FactQuery query(FigureFilter filter) {
        return new FactQuery(
                List.of(filter.kind()),
                places.within(filter.place()),
                filter.from(),
                filter.to(),
                filter.group(),
                filter.grade(),
                filter.label() == null ? List.of() : List.of(filter.label()),
                List.of());
    }

    /** The whole figure. */
    Amounts total(FigureFilter filter) {
        return sums.total(query(filter));
    }

    /** At least so many distinct people. */
    long persons(FigureFilter filter) {
        return people.distinct(query(filter));
    }

    /** Person-times that were counted without names. */
    long headCounted(FigureFilter filter) {
        return people.headCounted(query(filter));
    }

    /** The parts of a figure in the order of their keys. */
    List<FigureView.Part> parts(FigureFilter filter, List<FigureCut> cuts) {
        if (cuts.isEmpty()) {
            return List.of();
        }
        Cut second = cuts.size() == 2 && cuts.get(1) instanceof FigureCut.Column(Cut cut) ? cut : Cut.NOTHING;
        return switch (cuts.getFirst()) {
            case FigureCut.Column(Cut first) -> parts(sums.by(query(filter), first, second));
            case FigureCut.Label(String vocabulary) -> parts(sums.byLabel(query(filter), vocabulary, second));
            case FigureCut.Child() -> byChild(filter, second);
        };
    }

    private List<FigureView.Part> byChild(FigureFilter filter, Cut second) {
        Map<String, Set<String>> children = new LinkedHashMap<>();
        places.children(filter.place()).forEach(child -> children.put(child.code(), places.within(child.code())));
        Map<String, Map<String, Amounts>> byChild = new TreeMap<>();
        if (second == Cut.NOTHING) {
            children.keySet().forEach(child -> byChild.put(child, new TreeMap<>(Map.of("", Amounts.NONE))));
        }
        for (Sums.Sum sum : sums.byPart(query(filter), filter.place(), children, second)) {
            byChild.computeIfAbsent(sum.first(), code -> new TreeMap<>())
                    .merge(sum.second(), sum.amounts(), Amounts::plus);
        }
        List<FigureView.Part> parts = new ArrayList<>();
        byChild.forEach((child, bySecond) ->
                bySecond.forEach((key, amounts) -> parts.add(FigureView.Part.of(child, key, amounts))));
        return parts;
    }

    private static List<FigureView.Part> parts(List<Sums.Sum> sums) {
        return sums.stream()
                .map(sum -> FigureView.Part.of(sum.first(), sum.second(), sum.amounts()))
                .toList();
    }
}
