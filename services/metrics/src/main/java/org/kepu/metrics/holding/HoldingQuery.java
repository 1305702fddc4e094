package org.kepu.metrics.holding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kepu.metrics.database.Database.ArrayOf;

/**
 * Which holdings are meant: the kind, any of the codes (all where empty), one of the levels (all where empty), at any of the
 * places.
 */
public record HoldingQuery(String kind, List<String> codes, List<String> levels, Set<String> places) {

    /** The condition on rows of {@code holding h}, with the parameters of {@link #parameters()} in their order. */
    static final String WHERE = """
            h.kind = ? and (not ? or h.code = any(?)) and (not ? or h.level = any(?)) and h.place = any(?)""";

    /** The same for any place: what the subject held before, wherever that was. */
    static final String SAME = """
            b.kind = ? and (not ? or b.code = any(?)) and (not ? or b.level = any(?))""";

    public HoldingQuery {
        codes = List.copyOf(codes);
        levels = List.copyOf(levels);
        places = Set.copyOf(places);
    }

    /** The same for other places. */
    public HoldingQuery at(Set<String> others) {
        return new HoldingQuery(kind, codes, levels, others);
    }

    List<@Nullable Object> parameters() {
        List<@Nullable Object> parameters = new ArrayList<>(whatParameters());
        parameters.add(ArrayOf.texts(places));
        return parameters;
    }

    List<@Nullable Object> whatParameters() {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(kind);
        parameters.add(!codes.isEmpty());
        parameters.add(ArrayOf.texts(codes));
        parameters.add(!levels.isEmpty());
        parameters.add(ArrayOf.texts(levels));
        return parameters;
    }
}
