package org.kepu.day.part;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.table.Table;

/** A scan sent late three times and confirmed by the roll; check-outs by every means, but for one that is forgotten. */
public final class CheckOuts implements Part {

    @Override
    public String name() {
        return "check-outs";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "volunteers", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of();
    }

    @Override
    public void play(Day day) {
        Cast cast = Cast.of(day);
        day.clock().moveTo(Day.at(11, 30));
        sendLate(day, cast.late());
        for (Cast.Role role : cast.outByCode()) {
            checkOut(day, role.account(), CheckIns.code(day, role.session()));
        }
        checkOut(day, cast.late().account(), CheckIns.code(day, cast.late().session()));
        CheckIns.scanCard(day, cast.scanned(), "out");
        RollCall.people(day).forEach((session, people) -> RollCall.tick(day, session, people, "out", null));
    }

    /** The phone sends what it kept, and again because no answer came, and again; then the leader says that he was there. */
    private static void sendLate(Day day, Cast.Role role) {
        String scannedAt = Day.text(Day.at(10, 45));
        Map<String, Object> upload = Map.of(
                "deviceNow",
                Day.text(day.clock().now().withNano(0)),
                "scans",
                List.of(Map.of(
                        "nonce",
                        UUID.randomUUID().toString(),
                        "side",
                        "in",
                        "code",
                        day.ids().getOrDefault(CheckIns.KEPT_CODE, List.of("")).getFirst(),
                        "scannedAt",
                        scannedAt)));
        for (int i = 0; i < 3; i++) {
            Day.must(day.api().post("late-scan", role.account(), "/api/volunteers/v1/late-scans", upload));
        }
        RollCall.tick(day, role.session(), List.of(RestOfTheDay.person(day, role.account())), "in", Day.at(10, 50));
    }

    static void checkOut(Day day, String account, String code) {
        Day.must(day.api().post("check-out", account, "/api/volunteers/v1/check-outs", Map.of("code", code)));
    }

    @Override
    public void compare(Day day, Table table) {
        // Minutes are compared when the rest of the day is over: see RestOfTheDay.
    }
}
