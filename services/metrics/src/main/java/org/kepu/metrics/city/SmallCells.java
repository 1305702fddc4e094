package org.kepu.metrics.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Public views show no cell under five ("People in figures"). */
final class SmallCells {

    static final long LEAST = 5;

    private SmallCells() {}

    /** The number, or null where it is of fewer than five. */
    static @Nullable Long shown(long number) {
        return number > 0 && number < LEAST ? null : Long.valueOf(number);
    }

    /**
     * Cells whose sum is shown as well: one hidden cell alone could be found by subtraction, so the smallest of the others is
     * hidden with it.
     */
    static Map<String, @Nullable Long> shown(Map<String, Long> cells) {
        Set<String> small = cells.entrySet().stream()
                .filter(cell -> shown(cell.getValue()) == null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<String> hidden = new ArrayList<>(small);
        if (small.size() == 1) {
            cells.entrySet().stream()
                    .filter(cell -> !small.contains(cell.getKey()) && cell.getValue() > 0)
                    .min(Comparator.comparingLong(Map.Entry::getValue))
                    .ifPresent(next -> hidden.add(next.getKey()));
        }
        Map<String, @Nullable Long> shown = new TreeMap<>();
        cells.forEach((key, number) -> shown.put(key, hidden.contains(key) ? null : number));
        return shown;
    }
}
