package org.kepu.metrics.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceTree;

/**
 * A city or a county, whose sums are kept as a whole beside those of each place.
 *
 * @param places itself and everything it covers, predecessors included
 * @param people whether people are kept as well: of cities they are
 */
public record Area(String code, Set<String> places, boolean people) {

    /** Where an area stands of which every day is counted. */
    static final LocalDate COMPLETE = LocalDate.of(9999, 12, 31);

    /** Where one stands of which nothing is. */
    static final LocalDate EMPTY = LocalDate.of(1, 1, 1);

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long OTHER = 0x9e3779b97f4a7c15L;

    public Area {
        places = Set.copyOf(places);
    }

    /**
     * Those of a register, cities first: a city must be there before somebody asks for its counties. What lies right below a root
     * is one as well, because figures are cut by it.
     */
    public static Map<String, Area> of(PlaceTree tree) {
        Map<String, Area> areas = new LinkedHashMap<>();
        for (Place city : tree.roots()) {
            areas.put(city.code(), new Area(city.code(), tree.within(city.code()), true));
        }
        for (Place city : tree.roots()) {
            Stream.concat(tree.children(city.code()).stream(), tree.atLevel(city.code(), "county").stream())
                    .map(Place::code)
                    .forEach(code -> areas.putIfAbsent(code, new Area(code, tree.within(code), false)));
        }
        return areas;
    }

    String digest() {
        return digest(places);
    }

    /**
     * The same for the same places, whatever their order: by it a question finds the area that holds exactly its places. Adding up
     * spares sorting thousands of codes for each question.
     */
    static String digest(Collection<String> places) {
        long one = 0;
        long other = 0;
        for (String place : places) {
            long hash = FNV_BASIS;
            for (int i = 0; i < place.length(); i++) {
                hash = (hash ^ place.charAt(i)) * FNV_PRIME;
            }
            one += mixed(hash);
            other += mixed(hash ^ OTHER);
        }
        return "%d-%016x%016x".formatted(places.size(), one, other);
    }

    /** The finishing step of SplitMix64. */
    private static long mixed(long hash) {
        long first = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }
}
