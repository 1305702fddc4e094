package org.kepu.metrics.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kepu.web.FieldError;
import org.kepu.web.InvalidRequest;

/** By what a figure is cut into parts. */
enum FigureCut {
    NONE,
    GROUP,
    GRADE,
    DAY,
    /** The places directly below the one asked for. */
    CHILD;

    static FigureCut of(@Nullable String asked) {
        if (asked == null) {
            return NONE;
        }
        for (FigureCut cut : values()) {
            if (cut.name().toLowerCase(Locale.ROOT).equals(asked)) {
                return cut;
            }
        }
        throw InvalidRequest.of(new FieldError("by", "unknown-code"));
    }
}
