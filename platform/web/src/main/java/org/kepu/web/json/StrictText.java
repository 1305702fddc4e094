package org.kepu.web.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ids, days and moments in the one form the contracts know; null for anything else. */
public final class StrictText {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private StrictText() {}

    /** An id of 36 characters; {@link UUID#fromString} alone would take {@code 1-1-1-1-1}. */
    public static @Nullable UUID uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** A day, {@code 2024-09-21}. */
    public static @Nullable LocalDate day(String text) {
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            // 30 February: in the right form, but no day.
            return null;
        }
    }

    /** A moment with its offset, {@code 2024-09-21T09:30:00+08:00}, as fine as it can be stored (microseconds). */
    public static @Nullable OffsetDateTime moment(String text) {
        try {
            return MOMENT.matcher(text).matches() ? OffsetDateTime.parse(text).truncatedTo(ChronoUnit.MICROS) : null;
        } catch (DateTimeException e) {
            // 25 o'clock: in the right form, but no moment.
            return null;
        }
    }
}
