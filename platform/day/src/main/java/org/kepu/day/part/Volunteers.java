package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Table;

/** Volunteers register, are verified by their county, and take places of shifts. */
public final class Volunteers implements Part {

    /** Who signed up for which session: {@code account session}. */
    static final String SIGNED_UP = "signed-up";

    private static final String VERIFIED = "注册志愿者 volunteers verified";

    @Override
    public String name() {
        return "volunteers";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "volunteers", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(VERIFIED);
    }

    @Override
    public void play(Day day) {
        List<String> sessions = day.ids().getOrDefault(Activities.SESSIONS, List.of());
        List<String> signedUp = new ArrayList<>();
        for (int i = 1; i <= day.size().volunteersWithAccount(); i++) {
            String account = "volunteer-%03d".formatted(i);
            register(day, account, i);
            String session = sessions.get(i % sessions.size());
            if (signUp(day, account, session)) {
                signedUp.add(account + " " + session);
            }
        }
        day.ids().put(SIGNED_UP, signedUp);
    }

    private static void register(Day day, String account, int number) {
        Answer answer = Day.must(day.api()
                .awaitPost(
                        "person.register",
                        account,
                        "/api/volunteers/v1/people/me",
                        Map.of(
                                "name",
                                "演示志愿者" + number,
                                "phone",
                                "1380000%04d".formatted(number),
                                "ageBand",
                                "18-59",
                                "place",
                                Day.COUNTY,
                                "kind",
                                "science",
                                "consent",
                                true)));
        Day.must(day.api()
                .change(
                        "person.verify",
                        Day.COUNTY_OPERATOR,
                        "/api/volunteers/v1/people/" + answer.got().path("id").asText() + "/verification",
                        Map.of(),
                        answer.got().path("version").asLong()));
    }

    private static boolean signUp(Day day, String account, String session) {
        JsonNode shifts = day.api()
                .awaitGot(
                        "shift.of",
                        account,
                        "/api/volunteers/v1/sessions/" + session + "/shifts",
                        answer -> answer.accepted() && !answer.got().isEmpty());
        String shift = shifts.get(0).path("id").asText();
        return day.api()
                .post("shift.sign-up", account, "/api/volunteers/v1/shifts/" + shift + "/sign-ups", new HashMap<>())
                .accepted();
    }

    @Override
    public void compare(Day day, Table table) {
        JsonNode verified = day.api()
                .get(
                        "figure",
                        Day.CITY_OPERATOR,
                        "/api/metrics/v1/figures/volunteer?place=" + Day.CITY + "&from=2024-01-01&to=2024-12-31")
                .got();
        table.add(
                VERIFIED,
                day.log().accepted("person.verify").size(),
                verified.path("total").path("count").asText());
    }
}
