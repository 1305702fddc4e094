package org.kepu.imports;

import org.jspecify.annotations.Nullable;
import org.kepu.contracts.ProblemCatalogue;
import org.kepu.contracts.Text;
import org.kepu.web.Language;

/**
 * What became of a row, as shown.
 *
 * @param line of the file; the header is line 1
 * @param status {@code waiting}, {@code done} or {@code refused}
 * @param problem stable type of the problem where it was refused
 * @param field column at fault, where one is
 * @param message what is wrong and what to do, in the caller's language
 */
public record ImportRowView(
        int line,
        String status,
        @Nullable String problem,
        @Nullable String field,
        @Nullable String message) {

    private static final ProblemCatalogue CATALOGUE = ProblemCatalogue.load();

    static ImportRowView of(ImportReport row, Language language) {
        return new ImportRowView(row.line(), row.status(), row.problem(), row.field(), message(row, language));
    }

    private static @Nullable String message(ImportReport row, Language language) {
        if (row.problem() == null) {
            return null;
        }
        Text detail = CATALOGUE
                .find(row.problem())
                .map(ProblemCatalogue.Entry::detail)
                .orElse(new Text(row.problem(), row.problem()));
        String words = language == Language.EN ? detail.en() : detail.zh();
        for (var parameter : row.parameters().entrySet()) {
            words = words.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        return words;
    }
}
