package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.kepu.day.Day;

/** The shift of each session, asked for once. */
final class Shifts {

    private final Day day;
    private final Map<String, String> bySession = new HashMap<>();

    Shifts(Day day) {
        this.day = day;
    }

    /** The shift of a session; waits until the service has learnt of the session. */
    String of(String session) {
        return bySession.computeIfAbsent(session, this::ask);
    }

    private String ask(String session) {
        JsonNode shifts = day.api()
                .awaitGot(
                        "shift.of",
                        Day.COUNTY_OPERATOR,
                        "/api/volunteers/v1/sessions/" + session + "/shifts",
                        answer -> answer.accepted() && !answer.got().isEmpty());
        return shifts.get(0).path("id").asText();
    }
}
