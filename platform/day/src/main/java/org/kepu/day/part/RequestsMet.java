package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.table.Table;

/** The evening: the talk was held, the resident who asked for it rates it; what was left alone has gone up one level, once. */
public final class RequestsMet implements Part {

    private static final List<String> STEPS =
            List.of("submitted", "accepted", "rejected", "escalated", "scheduled", "delivered", "rated", "closed");
    private static final String FIGURE = "群众点单 requests by step";
    private static final String LEVEL = "逾期上报 level of the untouched request";

    @Override
    public String name() {
        return "requests met";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "volunteers", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(FIGURE, LEVEL);
    }

    @Override
    public boolean lasts() {
        return false;
    }

    @Override
    public void play(Day day) {
        String talk = day.ids().getOrDefault(Requests.ASKED, List.of("")).getFirst();
        String resident = Requests.resident(1);
        String path = "/api/events/v1/requests/" + talk;
        long version = day.api()
                .awaitGot(
                        "request.read",
                        resident,
                        path,
                        answer -> answer.got().path("status").asText().equals("delivered"))
                .path("version")
                .asLong();
        Day.must(day.api()
                .change("request.rate", resident, path + "/rating", Map.of("stars", 5, "words", "讲得好（演示）"), version));
    }

    @Override
    public void compare(Day day, Table table) {
        StringBuilder expected = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        for (String step : STEPS) {
            expected.append(step).append(' ').append(expected(day, step)).append(' ');
            shown.append(step).append(' ').append(shown(day, step)).append(' ');
        }
        table.add(FIGURE, expected.toString().strip(), shown.toString().strip());
        String untouched = day.ids().getOrDefault(Requests.ASKED, List.of("")).getLast();
        JsonNode request = day.api()
                .get("request.read", Requests.resident(3), "/api/events/v1/requests/" + untouched)
                .got();
        table.add(LEVEL, "township", request.path("level").asText());
    }

    private static int expected(Day day, String step) {
        int rejected = count(day, "request.reject");
        int rated = count(day, "request.rate");
        int accepted = count(day, "request.accept");
        int submitted = count(day, "request.submit");
        return switch (step) {
            case "submitted" -> submitted;
            case "accepted" -> accepted;
            case "rejected" -> rejected;
            case "escalated" -> submitted - accepted - rejected;
            case "scheduled" -> count(day, "request.schedule");
            case "delivered", "rated" -> rated;
            default -> rated + rejected;
        };
    }

    private static int count(Day day, String step) {
        return day.log().accepted(step).size();
    }

    private static String shown(Day day, String step) {
        return day.api()
                .get(
                        "figure",
                        Day.CITY_OPERATOR,
                        "/api/metrics/v1/figures/request?place=" + Day.CITY + "&from=" + Day.DATE.minusDays(7) + "&to="
                                + Day.DATE.plusDays(7) + "&label=request-step:" + step)
                .got()
                .at("/total/count")
                .asText();
    }
}
