package org.kepu.metrics.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.metrics.database.Database.ArrayOf;

/**
 * Which facts are meant: any of the kinds, at any of the places, on any day of the span, and everything else that is given.
 *
 * @param places codes, everything below a place included by whoever asks
 * @param from first day; {@code to} last day, both included
 * @param group a key group, or null for all
 * @param grade an evidence grade, or null for all
 * @param allLabels tags ({@code <vocabulary>:<code>}) and campaigns ({@code campaign:<id>}) a fact must all carry
 * @param anyTag tags of which a fact must carry one; empty for no such condition
 */
public record FactQuery(
        Collection<String> kinds,
        Set<String> places,
        LocalDate from,
        LocalDate to,
        @Nullable String group,
        @Nullable String grade,
        List<String> allLabels,
        List<String> anyTag) {

    private static final String CAMPAIGN = "campaign:";

    public FactQuery {
        kinds = List.copyOf(kinds);
        places = Set.copyOf(places);
        allLabels = List.copyOf(allLabels);
        anyTag = List.copyOf(anyTag);
    }

    /** The same for other places. */
    public FactQuery at(Set<String> others) {
        return new FactQuery(kinds, others, from, to, group, grade, allLabels, anyTag);
    }

    /** The same for facts that carry this label as well. */
    public FactQuery with(String label) {
        List<String> more = new ArrayList<>(allLabels);
        more.add(label);
        return new FactQuery(kinds, places, from, to, group, grade, more, anyTag);
    }

    /** The one label by which {@code rollup_label} can answer; empty where it takes none or more than one. */
    Optional<String> onlyLabel() {
        List<String> labels = allLabels.isEmpty() ? anyTag : allLabels;
        boolean one = labels.size() == 1 && (allLabels.isEmpty() || anyTag.isEmpty());
        return one ? Optional.of(labels.getFirst()) : Optional.empty();
    }

    /** Whether no label narrows it, so that {@code rollup} can answer. */
    boolean withoutLabels() {
        return allLabels.isEmpty() && anyTag.isEmpty();
    }

    /**
     * The condition on rows of {@code fact f}, with {@link #parameters()} in their order. What is not asked for is left out.
     */
    String where() {
        StringBuilder where = new StringBuilder("f.kind = any(?) and f.day between ? and ? and f.place = any(?)");
        if (group != null) {
            where.append(" and f.grp = ?");
        }
        if (grade != null) {
            where.append(" and f.grade = ?");
        }
        if (!tags().isEmpty()) {
            where.append(" and f.tags @> ?");
        }
        if (!anyTag.isEmpty()) {
            where.append(" and f.tags && ?");
        }
        if (!campaigns().isEmpty()) {
            where.append(" and f.campaigns @> ?");
        }
        return where.toString();
    }

    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>(List.of(ArrayOf.texts(kinds), from, to, ArrayOf.texts(places)));
        if (group != null) {
            parameters.add(group);
        }
        if (grade != null) {
            parameters.add(grade);
        }
        Stream.of(tags(), anyTag, campaigns())
                .filter(labels -> !labels.isEmpty())
                .forEach(labels -> parameters.add(ArrayOf.texts(labels)));
        return parameters;
    }

    private List<String> tags() {
        return allLabels.stream().filter(label -> !label.startsWith(CAMPAIGN)).toList();
    }

    private List<String> campaigns() {
        return allLabels.stream()
                .filter(label -> label.startsWith(CAMPAIGN))
                .map(label -> label.substring(CAMPAIGN.length()))
                .toList();
    }

    /** Kinds, span, places and group: what rollups know as well. */
    List<@Nullable Object> scope() {
        List<@Nullable Object> scope = new ArrayList<>();
        scope.add(ArrayOf.texts(kinds));
        scope.add(from);
        scope.add(to);
        scope.add(ArrayOf.texts(places));
        scope.add(group);
        scope.add(group);
        return scope;
    }
}
