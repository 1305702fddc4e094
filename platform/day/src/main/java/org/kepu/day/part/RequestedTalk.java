package org.kepu.day.part;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Table;

/** The afternoon: the volunteers of the talk a resident asked for come to the village, check in with the code, and check out. */
public final class RequestedTalk implements Part {

    private static final String SERVED = "点单讲座志愿者 volunteers credited at the requested talk";

    @Override
    public String name() {
        return "requested talk";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "volunteers", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(SERVED);
    }

    @Override
    public void play(Day day) {
        String session = session(day);
        day.clock().moveTo(Day.at(15, 50));
        for (String helper : helpers(day)) {
            CheckIns.checkIn(day, helper, CheckIns.code(day, Requests.DISPATCHER, session), UUID.randomUUID());
        }
        day.clock().moveTo(Day.at(17, 5));
        for (String helper : helpers(day)) {
            CheckOuts.checkOut(day, helper, CheckIns.code(day, Requests.DISPATCHER, session));
        }
    }

    private static String session(Day day) {
        return day.ids().getOrDefault(Requests.SESSION, List.of("")).getFirst();
    }

    private static List<String> helpers(Day day) {
        return day.ids().getOrDefault(Requests.HELPERS, List.of());
    }

    @Override
    public void compare(Day day, Table table) {
        String session = session(day);
        long expected = day.log().accepted("check-out").stream()
                .map(Answer::got)
                .filter(got -> got.path("session").asText().equals(session))
                .map(got -> got.path("record").asText())
                .distinct()
                .count();
        AtomicInteger credited = new AtomicInteger();
        day.api()
                .pages(
                        "talk.served",
                        Requests.DISPATCHER,
                        "/api/volunteers/v1/sessions/" + session + "/service-records?limit=200&status=credited",
                        record -> credited.addAndGet(record.path("minutes").asInt() > 0 ? 1 : 0));
        table.add(SERVED, expected, credited.get());
    }
}
