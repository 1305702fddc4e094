package org.kepu.bench.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Adds weights up by name, and says which names have most of all. */
final class Tally {

    private final Map<String, Double> weights = new HashMap<>();
    private double total;

    /** Something of which every name had its part, each once: names may overlap, so their shares may exceed the whole. */
    void add(Iterable<String> names, double weight) {
        total += weight;
        names.forEach(name -> weights.merge(name, weight, Double::sum));
    }

    /** Something that belongs to one name. */
    void add(String name, double weight) {
        add(List.of(name), weight);
    }

    double total() {
        return total;
    }

    /** The names with most, each with its share of the whole in per cent. */
    List<String> top(int number) {
        List<Map.Entry<String, Double>> sorted = new ArrayList<>(weights.entrySet());
        sorted.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return sorted.stream()
                .limit(number)
                .map(entry ->
                        String.format(Locale.ROOT, "%5.1f %%  %s", 100 * entry.getValue() / total, entry.getKey()))
                .toList();
    }
}
