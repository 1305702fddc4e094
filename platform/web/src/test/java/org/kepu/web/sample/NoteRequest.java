package org.kepu.web.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Checks;

/** A note as it is asked for. */
public record NoteRequest(
        @Nullable String name,
        @Nullable Integer seats,
        @Nullable String about,
        @Nullable String phone,
        @Nullable LocalDate day,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable Colour colour,
        @Nullable Boolean open,
        @Nullable UUID owner,
        @Nullable String group,
        @Nullable List<Line> lines) {

    /** A choice. */
    public enum Colour {
        @JsonProperty("red")
        RED,
        @JsonProperty("green")
        GREEN
    }

    /** Something inside a list. */
    public record Line(@Nullable String text, @Nullable Integer count) {}

    void check() {
        Checks checks = new Checks();
        checks.text("name", name, 1, 120);
        checks.number("seats", seats, 1, 1000);
        checks.optionalText("about", about, 0, 2000);
        if (phone != null) {
            checks.phone("phone", phone);
        }
        if (day != null) {
            checks.day("day", day);
        }
        if (start != null || end != null) {
            checks.inOrder("end", checks.moment("start", start), checks.moment("end", end));
        }
        if (group != null) {
            checks.code("group", group, known -> known.equals("farmers"));
        }
        List<Line> all = checks.list("lines", lines, 0, 3);
        for (int i = 0; i < all.size(); i++) {
            Checks inside = checks.in("lines[" + i + "]");
            inside.text("text", all.get(i).text(), 1, 10);
        }
        checks.throwIfAny();
    }
}
