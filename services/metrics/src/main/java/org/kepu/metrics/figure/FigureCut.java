package org.kepu.metrics.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kepu.metrics.fact.Sums;
import org.kepu.web.FieldError;
import org.kepu.web.InvalidRequest;

/** By what a figure is cut into parts: by one key, or by two ({@code child,group}). */
sealed interface FigureCut {

    /** By a column of the facts. */
    record Column(Sums.Cut cut) implements FigureCut {}

    /** By the places directly below the one asked for. */
    record Child() implements FigureCut {}

    /** By the labels of a vocabulary, such as {@code request-step}; they overlap, so the parts may add up to more. */
    record Label(String vocabulary) implements FigureCut {}

    /**
     * The cuts of a parameter such as {@code child,group}: none, one, or a child or label with a column.
     *
     * @throws org.kepu.web.Refused 422 where it is none of these
     */
    static List<FigureCut> of(@Nullable String asked, Predicate<String> isVocabulary) {
        List<FigureCut> cuts = new ArrayList<>();
        if (asked != null) {
            for (String key : asked.split(",", -1)) {
                cuts.add(one(key, isVocabulary));
            }
        }
        boolean labelSecond = cuts.size() == 2 && !(cuts.get(1) instanceof Column);
        if (cuts.size() > 2 || labelSecond) {
            throw InvalidRequest.of(new FieldError("by", "unknown-code"));
        }
        return cuts;
    }

    private static FigureCut one(String key, Predicate<String> isVocabulary) {
        return switch (key) {
            case "group", "grade", "day" -> new Column(Sums.Cut.valueOf(key.toUpperCase(Locale.ROOT)));
            case "child" -> new Child();
            default -> {
                if (!key.equals("campaign") && !isVocabulary.test(key)) {
                    throw InvalidRequest.of(new FieldError("by", "unknown-code"));
                }
                yield new Label(key);
            }
        };
    }
}
