package org.kepu.e2e.phones;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kepu.day.Day;

/** The organiser's screen: shows the code of this step and asks for the next when it is over. Safe for many threads. */
final class Screen {

    private final Day day;
    private final String organiser;
    private final String session;
    private @Nullable Shown shown;

    /** What the screen shows of a step. */
    record Shown(String code, String digits, OffsetDateTime changesAt) {

        /** Six other digits. */
        String wrongDigits() {
            return "%06d".formatted((Integer.parseInt(digits) + 271_828) % 1_000_000);
        }
    }

    Screen(Day day, String organiser, String session) {
        this.day = day;
        this.organiser = organiser;
        this.session = session;
    }

    synchronized Shown now() {
        Shown last = shown;
        if (last == null || !day.clock().now().isBefore(last.changesAt())) {
            JsonNode code = Day.must(day.api().get("code", organiser, "/api/events/v1/sessions/" + session + "/code"))
                    .got();
            last = new Shown(
                    code.path("code").asText(),
                    code.path("digits").asText(),
                    OffsetDateTime.parse(code.path("changesAt").asText()));
            shown = last;
        }
        return last;
    }
}
