package org.kepu.security.places;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The register as one immutable tree. "Below" means the parent chain and never the digits of a code; a place that ended
 * lies below its successors too, so that what happened there is still counted and still has somebody responsible.
 *
 * <p>A register under way may name parents it does not hold yet, and a wrong one may run in circles; neither breaks a
 * question.
 */
public final class PlaceTree {

    private static final int USUAL_DEPTH = 16;

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Place>> children = new HashMap<>();
    private final Map<String, List<String>> predecessors = new HashMap<>();

    /** The tree of {@code entries}; of two with one code the later counts. */
    public PlaceTree(Collection<Place> entries) {
        entries.forEach(place -> places.put(place.code(), place));
        places.values().stream().sorted(Comparator.comparing(Place::code)).forEach(place -> {
            if (place.parent() != null) {
                children.computeIfAbsent(place.parent(), code -> new ArrayList<>())
                        .add(place);
            }
            for (String successor : place.successors()) {
                predecessors
                        .computeIfAbsent(successor, code -> new ArrayList<>())
                        .add(place.code());
            }
        });
    }

    /** How many entries there are, ended ones included. */
    public int size() {
        return places.size();
    }

    /** The entry of {@code code}. */
    public Optional<Place> find(String code) {
        return Optional.ofNullable(places.get(code));
    }

    /**
     * Whether {@code place} is {@code ancestor} or lies below it, now or through its successors. Two equal codes cover
     * each other even where the register does not hold them yet: the first import of a register needs a right, too.
     */
    public boolean covers(String ancestor, String place) {
        String code = place;
        for (int step = 0; step < USUAL_DEPTH; step++) {
            if (code.equals(ancestor)) {
                return true;
            }
            Place entry = places.get(code);
            if (entry == null) {
                return false;
            }
            if (!entry.successors().isEmpty()) {
                break;
            }
            if (entry.parent() == null) {
                return false;
            }
            code = entry.parent();
        }
        // The chain forks at successors, or is no chain: look at everything above.
        return reachable(place, this::upwards).contains(ancestor);
    }

    /** The parent chain of {@code code}, nearest first, without itself. */
    public List<Place> ancestors(String code) {
        Set<String> seen = new HashSet<>(Set.of(code));
        List<Place> chain = new ArrayList<>();
        Place place = parentOf(places.get(code));
        while (place != null && seen.add(place.code())) {
            chain.add(place);
            place = parentOf(place);
        }
        return chain;
    }

    /** {@code code} and everything it covers: what a question about a place counts. */
    public Set<String> within(String code) {
        Set<String> all = new LinkedHashSet<>();
        all.add(code);
        all.addAll(reachable(code, this::downwards));
        return all;
    }

    /** Everything {@code code} covers, predecessors included, without itself. */
    public Set<String> descendants(String code) {
        Set<String> below = within(code);
        below.remove(code);
        return below;
    }

    /** The places whose parent is {@code code}, ended ones included, ordered by code. */
    public List<Place> children(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /** The places of one level that {@code code} covers, ended ones included, ordered by code. */
    public List<Place> atLevel(String code, String level) {
        return within(code).stream()
                .flatMap(below -> find(below).stream())
                .filter(place -> place.level().equals(level))
                .sorted(Comparator.comparing(Place::code))
                .toList();
    }

    /**
     * The nearest place of one level: {@code code} itself or what is above it by the chain of parents; where there is none, what
     * is above its successors, of several the one with the highest code.
     */
    public Optional<Place> nearest(String code, String level) {
        List<Place> chain = new ArrayList<>();
        find(code).ifPresent(chain::add);
        chain.addAll(ancestors(code));
        return chain.stream()
                .filter(place -> place.level().equals(level))
                .findFirst()
                .or(() -> reachable(code, this::upwards).stream()
                        .flatMap(above -> find(above).stream())
                        .filter(place -> place.level().equals(level))
                        .max(Comparator.comparing(Place::code)));
    }

    /** The places without a parent, ordered by code: the cities of this installation. */
    public List<Place> roots() {
        return places.values().stream()
                .filter(place -> place.parent() == null)
                .sorted(Comparator.comparing(Place::code))
                .toList();
    }

    private @Nullable Place parentOf(@Nullable Place place) {
        return place == null || place.parent() == null ? null : places.get(place.parent());
    }

    private List<String> upwards(String code) {
        Place place = places.get(code);
        if (place == null) {
            return List.of();
        }
        if (place.parent() == null) {
            return place.successors();
        }
        if (place.successors().isEmpty()) {
            return List.of(place.parent());
        }
        List<String> next = new ArrayList<>(place.successors());
        next.add(place.parent());
        return next;
    }

    private List<String> downwards(String code) {
        List<String> next = new ArrayList<>(predecessors.getOrDefault(code, List.of()));
        children.getOrDefault(code, List.of()).forEach(child -> next.add(child.code()));
        return next;
    }

    /** What can be reached from {@code start}, without {@code start} unless a circle leads back to it. */
    private static Set<String> reachable(String start, Function<String, List<String>> step) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(step.apply(start));
        while (!open.isEmpty()) {
            String code = open.poll();
            if (seen.add(code)) {
                open.addAll(step.apply(code));
            }
        }
        return seen;
    }
}
