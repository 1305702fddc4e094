package org.kepu.venues.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceTree;

/**
 * The names of one state of the register, laid out for search: each place with what it lies in, upper places first and of
 * one depth by code. A city has a few thousand names, which are looked through in a millisecond; nothing is read from a database.
 */
final class PlaceNames {

    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final PlaceTree tree;
    private final List<Named> names;

    PlaceNames(PlaceTree tree) {
        this.tree = tree;
        this.names = tree.roots().stream()
                .flatMap(root -> tree.within(root.code()).stream())
                .distinct()
                .flatMap(code -> tree.find(code).stream())
                .map(place -> new Named(place, tree.ancestors(place.code())))
                .sorted(Comparator.comparing(Named::depth).thenComparing(Named::code))
                .toList();
    }

    /**
     * A place and what it lies in.
     *
     * @param above nearest first
     */
    record Named(Place place, List<Place> above) {

        Named {
            above = List.copyOf(above);
        }

        String code() {
            return place.code();
        }

        int depth() {
            return above.size();
        }
    }

    /**
     * A place that was found.
     *
     * @param rank 0 where it has this very name, 1 where its name begins so, 2 where the word stands within it
     */
    record Found(Named named, int rank) {

        private static final Comparator<Found> ORDER = Comparator.comparing(Found::rank)
                .thenComparing(found -> found.named().depth())
                .thenComparing(found -> found.named().code());
    }

    /** Whether these are the names of that state of the register. */
    boolean areOf(PlaceTree other) {
        return tree == other;
    }

    /**
     * The places that have a name, best first, then upper places first, then by code.
     *
     * @param name words separated by spaces: the last stands in the place's own name, each before it in a name above it; empty
     *     for every place
     * @param wanted which of them
     */
    List<Found> find(String name, Predicate<Place> wanted) {
        List<String> words = List.of(SPACES.split(folded(name)));
        List<Found> found = new ArrayList<>();
        for (Named named : names) {
            OptionalInt rank = rank(named, words);
            if (rank.isPresent() && wanted.test(named.place())) {
                found.add(new Found(named, rank.getAsInt()));
            }
        }
        found.sort(Found.ORDER);
        return found;
    }

    private static OptionalInt rank(Named named, List<String> words) {
        String own = folded(named.place().name());
        String last = words.getLast();
        if (!own.contains(last) || !words.stream().limit(words.size() - 1L).allMatch(word -> liesIn(named, word))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(own.equals(last) || last.isEmpty() ? 0 : own.startsWith(last) ? 1 : 2);
    }

    private static boolean liesIn(Named named, String word) {
        return named.above().stream().anyMatch(above -> folded(above.name()).contains(word));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
