package org.kepu.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kepu.web.FieldError;
import org.kepu.web.InvalidRequest;

/**
 * A row of a file.
 *
 * @param line of the file; the header is line 1
 * @param cells text by column, composed and trimmed, empty where the cell is
 */
public record ImportRow(int line, Map<String, String> cells) {

    private static final Set<String> YES = Set.of("yes", "true", "1", "是", "有");

    public ImportRow {
        cells = Map.copyOf(cells);
    }

    /** The text of a cell; null where it is empty or the file has no such column. */
    public @Nullable String text(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    /** Whether a cell says yes (是), in the words people and spreadsheets use for it. */
    public boolean says(String column) {
        return YES.contains(cells.getOrDefault(column, "").toLowerCase(Locale.ROOT));
    }

    /**
     * The day of a cell, written {@code 2024-09-21}; null where it is empty.
     *
     * @throws org.kepu.web.Refused 422 where it is no day
     */
    public @Nullable LocalDate day(String column) {
        String cell = text(column);
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw InvalidRequest.of(new FieldError(column, "not-a-day"));
        }
    }
}
