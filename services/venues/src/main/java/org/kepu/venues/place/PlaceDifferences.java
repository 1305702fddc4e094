package org.kepu.venues.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edition of the register would change (地区差异).
 *
 * @param added places the register does not have
 * @param changed places with another name, level or parent, and those that had ended and are there again
 * @param vanished places that are not in the edition any more, and end with it
 * @param first the first of each, ordered by code, at most {@value #SHOWN} of a kind
 */
public record PlaceDifferences(int added, int changed, int vanished, List<Difference> first) {

    /** Differences shown of a kind; the whole edition may be new. */
    public static final int SHOWN = 20;

    public PlaceDifferences {
        first = List.copyOf(first);
    }

    /** What a place is called, and where it lies. */
    public record Entry(String name, String level, @Nullable String parent) {}

    /**
     * One place that differs.
     *
     * @param kind {@code added}, {@code changed}, {@code returned} or {@code vanished}
     * @param before null where it is new
     * @param after null where it vanishes
     */
    public record Difference(
            String kind,
            String code,
            @Nullable Entry before,
            @Nullable Entry after) {}
}
