package org.kepu.messaging.documents.tiny;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One field of every kind a document may have. */
public record Note(
        String text,
        Mood mood,
        int count,
        UUID author,
        LocalDate day,
        OffsetDateTime at,
        @Nullable String place,
        List<Line> lines,
        Map<String, String> titles) {

    public enum Mood {
        PLAIN,
        URGENT
    }

    /** A nested record. */
    public record Line(String text, @Nullable Integer size) {}

    /** A plain one. */
    public static Note saying(String text) {
        return new Note(
                text,
                Mood.PLAIN,
                1,
                UUID.fromString("0192d2f0-0000-7000-8000-000000000001"),
                LocalDate.of(2024, 9, 21),
                OffsetDateTime.parse("2024-09-21T09:00:00.123+08:00"),
                null,
                List.of(new Line("first", 2), new Line("second", null)),
                Map.of("zh", "便条"));
    }

    /** With another text. */
    public Note with(String other) {
        return new Note(other, mood, count, author, day, at, place, lines, titles);
    }
}
