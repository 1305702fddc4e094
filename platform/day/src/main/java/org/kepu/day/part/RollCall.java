package org.kepu.day.part;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.day.Day;
import org.kepu.day.count.Answer;

/**
 * The roll of those who have no phone, called by a leader whom the organiser named: who announced a session alone does not
 * vouch for it alone.
 */
final class RollCall {

    /** Calls the rolls and scans cards. */
    static final String LEADER = "organiser-410900";

    private RollCall() {}

    /** Makes the leader of these sessions. */
    static void appointLeader(Day day, Iterable<String> sessions) {
        String leader = day.api().sub(LEADER);
        for (String session : sessions) {
            Day.must(day.api()
                    .post(
                            "leader.appoint",
                            Spots.organiser(day, session),
                            "/api/volunteers/v1/sessions/" + session + "/leaders",
                            Map.of("account", leader)));
        }
    }

    /** The people put down for each session. */
    static Map<String, List<String>> people(Day day) {
        Map<String, List<String>> bySession = new LinkedHashMap<>();
        for (String entry : day.ids().getOrDefault(HelpedVolunteers.HELPED, List.of())) {
            Cast.Role helped = Cast.Role.of(entry);
            bySession
                    .computeIfAbsent(helped.session(), session -> new ArrayList<>())
                    .add(helped.account());
        }
        return bySession;
    }

    /** Ticks people off at once; {@code at} where it was not now. */
    static void tick(Day day, String session, List<String> people, String side, @Nullable OffsetDateTime at) {
        List<Map<String, Object>> ticks = new ArrayList<>();
        for (String person : people) {
            Map<String, Object> tick = new HashMap<>(Map.of("person", person, "side", side));
            if (at != null) {
                tick.put("at", Day.text(at));
            }
            ticks.add(tick);
        }
        Answer answer = Day.must(day.api()
                .post(
                        "roll-call",
                        LEADER,
                        "/api/volunteers/v1/sessions/" + session + "/roll-call",
                        Map.of("ticks", ticks)));
        answer.got().path("answers").forEach(each -> {
            if (each.path("answer").isMissingNode() || each.path("answer").isNull()) {
                throw new IllegalStateException("the roll of session " + session + " was not taken: " + each);
            }
        });
    }
}
