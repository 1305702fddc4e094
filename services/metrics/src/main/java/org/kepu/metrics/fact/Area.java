package org.kepu.metrics.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** The same for the same places, whatever their order: by it a question finds the area that holds exactly its places. */
    static String digest(Collection<String> places) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String place : new TreeSet<>(places)) {
                sha.update(place.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
