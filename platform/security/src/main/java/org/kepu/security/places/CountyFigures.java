package org.kepu.security.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import org.kepu.observability.reading.Figure;

/**
 * Figures with the label {@code place}, which is a county: what was counted at a finer place is brought up to it, and what
 * belongs to no county stands under its city. One object for one reading.
 */
public final class CountyFigures {

    private static final String COUNTY = "county";
    private static final String UNKNOWN = "unknown";

    private final PlaceTree tree;
    private final Map<String, String> countyOf = new HashMap<>();
    private final Map<Key, Double> values = new LinkedHashMap<>();

    private record Key(String name, Map<String, String> labels) {}

    public CountyFigures(PlaceTree tree) {
        this.tree = tree;
    }

    /** Shows a figure as nought for every county, so that it is there before there is anything to count. */
    public CountyFigures nought(String name, String... labels) {
        for (Place city : tree.roots()) {
            // A root that is a county itself is among them.
            merge(name, city.code(), 0, Double::sum, labels);
            tree.atLevel(city.code(), COUNTY).forEach(county -> merge(name, county.code(), 0, Double::sum, labels));
        }
        return this;
    }

    /**
     * Adds to a figure of the county of a place.
     *
     * @param labels further labels, name and value in turn
     */
    public void add(String name, String place, double value, String... labels) {
        merge(name, countyOf(place), value, Double::sum, labels);
    }

    /** Raises a figure of the county of a place to this value. */
    public void raise(String name, String place, double value, String... labels) {
        merge(name, countyOf(place), value, Math::max, labels);
    }

    private void merge(String name, String county, double value, DoubleBinaryOperator how, String... labels) {
        Map<String, String> all = new TreeMap<>(Map.of("place", county));
        for (int i = 0; i < labels.length; i += 2) {
            all.put(labels[i], labels[i + 1]);
        }
        values.merge(new Key(name, all), value, how::applyAsDouble);
    }

    private String countyOf(String place) {
        return countyOf.computeIfAbsent(place, code -> {
            List<Place> above = new ArrayList<>();
            tree.find(code).ifPresent(above::add);
            above.addAll(tree.ancestors(code));
            String highest = above.isEmpty() ? UNKNOWN : above.getLast().code();
            return tree.nearest(code, COUNTY).map(Place::code).orElse(highest);
        });
    }

    /** What was collected. */
    public List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        values.forEach((key, value) -> figures.add(new Figure(key.name(), key.labels(), value)));
        return figures;
    }
}
