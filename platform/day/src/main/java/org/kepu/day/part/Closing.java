package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.table.Table;

/** The end of the day: organisers close their sessions as held, and from then on they are counted. */
public final class Closing implements Part {

    private static final String HELD = "举办场次 sessions held";
    private static final String IN_CAMPAIGN = "其中全国科普日 of these in Science Day";

    @Override
    public String name() {
        return "closing";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(HELD, IN_CAMPAIGN);
    }

    @Override
    public boolean lasts() {
        return false;
    }

    @Override
    public void play(Day day) {
        day.clock().moveTo(Day.at(18, 0));
        for (String session : day.ids().getOrDefault(Activities.SESSIONS, List.of())) {
            hold(day, Spots.organiser(day, session), session);
        }
        for (String session : day.ids().getOrDefault(SessionChanges.MOVED, List.of())) {
            hold(day, Activities.ORGANISER, session);
        }
        for (String session : day.ids().getOrDefault(Attendance.ELSEWHERE, List.of())) {
            hold(day, Attendance.OTHER_ORGANISER, session);
        }
        for (String session : day.ids().getOrDefault(Requests.SESSION, List.of())) {
            hold(day, Requests.DISPATCHER, session);
        }
    }

    /** Closes a session as held in the version it has by now. */
    private static void hold(Day day, String account, String session) {
        String path = "/api/events/v1/sessions/" + session;
        long version = Day.must(day.api().get("session.read", account, path))
                .got()
                .path("version")
                .asLong();
        Day.must(day.api().change("session.hold", account, path + "/held", Map.of(), version));
    }

    @Override
    public void compare(Day day, Table table) {
        JsonNode figure = day.api()
                .get("figure", Day.CITY_OPERATOR, Figure.path("session"))
                .got();
        int held = day.log().accepted("session.hold").size();
        table.add(HELD, held, figure.path("total").path("count").asText());
        JsonNode inCampaign = day.api()
                .get(
                        "figure",
                        Day.CITY_OPERATOR,
                        Figure.path("session") + "&label=campaign:"
                                + day.ids()
                                        .getOrDefault(Activities.SCIENCE_DAY, List.of(""))
                                        .getFirst())
                .got();
        table.add(IN_CAMPAIGN, held, inCampaign.path("total").path("count").asText());
    }
}
