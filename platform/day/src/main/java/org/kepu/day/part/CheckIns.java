package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Table;

/** Volunteers check in with the rotating code; one repeats herself, one shows a code kept for 90 seconds. */
public final class CheckIns implements Part {

    private static final String CHECK_INS = "志愿者签到 volunteer check-ins";
    private static final String PEOPLE = "签到人数 distinct volunteers, at least";
    private static final String OPENED = "可打开的记录 records it opens to";
    private static final String KEPT = "90 秒前的码被拒 kept codes refused";
    private static final String ORGANISER = "organiser-410926";

    @Override
    public String name() {
        return "check-ins";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "volunteers", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(CHECK_INS, PEOPLE, OPENED, KEPT);
    }

    @Override
    public void play(Day day) {
        day.clock().moveTo(Day.at(10, 45));
        List<String> signedUp = day.ids().getOrDefault(Volunteers.SIGNED_UP, List.of());
        for (String entry : signedUp) {
            String[] parts = entry.split(" ", 2);
            String code = code(day, parts[1]);
            UUID nonce = UUID.randomUUID();
            checkIn(day, parts[0], code, nonce);
            // The answer may be lost on a bad line: the same scan is sent again and must count once.
            checkIn(day, parts[0], code, nonce);
        }
        if (!signedUp.isEmpty()) {
            String[] last = signedUp.getLast().split(" ", 2);
            String kept = code(day, last[1]);
            day.clock().moveTo(day.clock().now().plusSeconds(90));
            day.api().post("check-in.kept", last[0], "/api/volunteers/v1/check-ins", Map.of("code", kept));
        }
    }

    private static String code(Day day, String session) {
        return Day.must(day.api().get("code", ORGANISER, "/api/events/v1/sessions/" + session + "/code"))
                .got()
                .path("code")
                .asText();
    }

    private static void checkIn(Day day, String account, String code, UUID nonce) {
        Day.must(day.api().post("check-in", account, "/api/volunteers/v1/check-ins", Map.of("code", code), nonce));
    }

    @Override
    public void compare(Day day, Table table) {
        Set<String> records = new HashSet<>();
        for (Answer answer : day.log().accepted("check-in")) {
            records.add(answer.got().path("record").asText());
        }
        JsonNode figure = day.api()
                .get("figure", Day.CITY_OPERATOR, Figure.path("check-in"))
                .got();
        table.add(CHECK_INS, records.size(), figure.path("total").path("count").asText());
        table.add(PEOPLE, people(day), figure.path("persons").asText());
        table.add(OPENED, records.size(), opened(day));
        long refused = day.log().all().stream()
                .filter(answer -> answer.step().equals("check-in.kept") && !answer.accepted())
                .count();
        table.add(KEPT, 1, refused);
    }

    private static long people(Day day) {
        return day.ids().getOrDefault(Volunteers.SIGNED_UP, List.of()).stream()
                .map(entry -> entry.split(" ", 2)[0])
                .distinct()
                .count();
    }

    private static int opened(Day day) {
        int opened = 0;
        String path = Figure.facts("check-in");
        String cursor = "";
        do {
            JsonNode page =
                    day.api().get("facts", Day.CITY_OPERATOR, path + cursor).got();
            opened += page.path("items").size();
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return opened;
    }
}
