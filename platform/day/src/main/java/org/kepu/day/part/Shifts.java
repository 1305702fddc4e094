package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;

/** The shifts of each session, one for each role it wants, asked for once. */
final class Shifts {

    private final Day day;
    private final Map<String, List<String>> bySession = new HashMap<>();

    Shifts(Day day) {
        this.day = day;
    }

    /** The shift of a session's first role; waits until the service has learnt of the session. */
    String of(String session) {
        return of(session, 0);
    }

    /** One shift of a session after the other, in the order of their roles. */
    String of(String session, int turn) {
        List<String> shifts = bySession.computeIfAbsent(session, this::ask);
        return shifts.get(turn % shifts.size());
    }

    private List<String> ask(String session) {
        JsonNode shifts = day.api()
                .awaitGot(
                        "shift.of",
                        Day.COUNTY_OPERATOR,
                        "/api/volunteers/v1/sessions/" + session + "/shifts",
                        answer -> answer.accepted() && !answer.got().isEmpty());
        List<String> ids = new ArrayList<>();
        shifts.forEach(shift -> ids.add(shift.path("id").asText()));
        return List.copyOf(ids);
    }
}
