package org.kepu.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param line of the file; the header is line 1
 * @param status {@code waiting}, {@code done} or {@code refused}
 * @param problem type of the problem where it was refused
 * @param parameters values for the placeholders of its words
 * @param field column at fault, where one is
 */
record ImportReport(
        int line,
        String status,
        @Nullable String problem,
        Map<String, Object> parameters,
        @Nullable String field) {}
