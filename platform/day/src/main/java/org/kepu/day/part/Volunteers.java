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

/**
 * Volunteers with an account register, the last of them by taking over what a helper registered, are verified by their county,
 * see the shifts near them and take places. One wants two shifts at the same time and gets one.
 */
public final class Volunteers implements Part {

    /** Who signed up for which session: {@code account session}. */
    static final String SIGNED_UP = "signed-up";

    /** The step of taking a place of a shift of the day. */
    static final String SIGN_UP = "shift.sign-up";

    private static final String VERIFIED = "注册志愿者 volunteers verified";
    private static final String OVERLAPPING = "时间冲突被拒 overlapping shifts refused";

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
        return List.of(VERIFIED, OVERLAPPING);
    }

    @Override
    public void play(Day day) {
        List<String> sessions = day.ids().getOrDefault(Activities.SESSIONS, List.of());
        Shifts shifts = new Shifts(day);
        List<String> signedUp = new ArrayList<>();
        int accounts = day.size().volunteersWithAccount();
        for (int i = 1; i <= accounts; i++) {
            String account = "volunteer-%03d".formatted(i);
            HelpedVolunteers.verify(day, (i == accounts ? join(day, account, i) : register(day, account, i)).got());
            String session = sessions.get(i % sessions.size());
            if (signUp(day, SIGN_UP, account, shifts.of(session, i / sessions.size()))
                    .accepted()) {
                signedUp.add(account + " " + session);
            }
        }
        look(day, "volunteer-001");
        signUp(day, "shift.sign-up-overlapping", "volunteer-001", shifts.of(sessions.get(2 % sessions.size())));
        day.ids().put(SIGNED_UP, signedUp);
    }

    private static Answer register(Day day, String account, int number) {
        String notice = day.api()
                .get("notice", account, "/api/volunteers/v1/privacy-notice")
                .got()
                .path("version")
                .asText();
        return Day.must(day.api()
                .awaitPost(
                        "person.register",
                        account,
                        "/api/volunteers/v1/people/me",
                        Map.of(
                                "name",
                                "演示志愿者" + number,
                                "phone",
                                phone(number),
                                "ageBand",
                                "18-59",
                                "place",
                                village(day, number),
                                "kind",
                                "science",
                                "consent",
                                true,
                                "notice",
                                notice)));
    }

    /** A helper registered him; now he has an account, and number and phone show that it is he. */
    private static Answer join(Day day, String account, int number) {
        Answer helped =
                Day.must(HelpedVolunteers.registered(day, "演示志愿者" + number, phone(number), village(day, number)));
        return Day.must(day.api()
                .post(
                        "person.join",
                        account,
                        "/api/volunteers/v1/people/me/joining",
                        Map.of("number", helped.got().path("number").asText(), "phone", phone(number))));
    }

    private static String phone(int number) {
        return "1380000%04d".formatted(number);
    }

    private static String village(Day day, int number) {
        List<String> villages = day.ids().getOrDefault(Informants.VILLAGES, List.of(Day.COUNTY));
        return villages.get(number % villages.size());
    }

    /** Without a shift near home nobody could sign up on the phone. */
    private static void look(Day day, String account) {
        JsonNode near = day.api()
                .get("shifts.near", account, "/api/volunteers/v1/shifts?limit=200")
                .got();
        if (near.path("items").isEmpty()) {
            throw new IllegalStateException("nobody sees a shift near the village: " + near);
        }
    }

    static Answer signUp(Day day, String step, String account, String shift) {
        return day.api().post(step, account, "/api/volunteers/v1/shifts/" + shift + "/sign-ups", new HashMap<>());
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
        table.add(OVERLAPPING, 1, day.log().refused("shift.sign-up-overlapping", "signup-overlaps"));
    }
}
