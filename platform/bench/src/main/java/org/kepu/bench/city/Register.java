package org.kepu.bench.city;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.kepu.bench.stack.Api;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stack.LocalStack;
import org.kepu.bench.stage.Wait;

/** What is prepared through the public API: the place register, a campaign, activities with sessions that want guides. */
public final class Register {

    private static final String VENUES = "/api/venues/v1/";
    private static final String EVENTS = "/api/events/v1/";

    private final Api api;
    private final LocalStack stack;
    private final String operator;
    private final String organiser;

    public Register(LocalStack stack, String operator, String organiser) {
        this.api = new Api(stack);
        this.stack = stack;
        this.operator = operator;
        this.organiser = organiser;
    }

    /** Imports the places and waits until every service knows them. */
    public void importPlaces() {
        String id = api.post(
                        operator,
                        VENUES + "place-imports",
                        Map.of("register", "410900-puyang", "edition", "2023", "validFrom", "2023-01-01"))
                .path("id")
                .asText();
        api.change(operator, VENUES + "place-imports/" + id + "/confirmation", 1);
        JsonNode[] job = new JsonNode[1];
        Wait.until("the places are imported", () -> {
            job[0] = api.get(operator, VENUES + "place-imports/" + id);
            return job[0].path("status").asText().equals("done");
        });
        long total = job[0].path("total").asLong();
        for (String service : List.of("volunteers", "events", "metrics")) {
            try (Database database = Database.open(stack, service)) {
                Wait.until(
                        service + " knows the places",
                        () -> database.number("select count(*) from place_copy") >= total);
            }
        }
    }

    /** Opens a campaign for today. */
    public String campaign(OffsetDateTime now) {
        String day = now.toLocalDate().toString();
        String id = api.post(
                        operator,
                        EVENTS + "campaigns",
                        Map.of(
                                "name",
                                "基准测试（演示）",
                                "kind",
                                "science-day",
                                "place",
                                City.CITY,
                                "startsOn",
                                day,
                                "endsOn",
                                day))
                .path("id")
                .asText();
        api.change(operator, EVENTS + "campaigns/" + id + "/opening", 1);
        return id;
    }

    /** Announces sessions at a place that begin soon and last half a day; gives their ids. */
    public List<String> sessions(String place, String campaign, OffsetDateTime now, int number) {
        String activity = api.post(
                        organiser,
                        EVENTS + "activities",
                        Map.of(
                                "title",
                                "基准测试活动（演示）",
                                "kind",
                                "lecture",
                                "place",
                                place,
                                "campaigns",
                                List.of(campaign)))
                .path("id")
                .asText();
        api.change(organiser, EVENTS + "activities/" + activity + "/publication", 1);
        OffsetDateTime starts = now.plusMinutes(5).withNano(0);
        return IntStream.range(0, number)
                .mapToObj(i -> api.post(
                                organiser,
                                EVENTS + "activities/" + activity + "/sessions",
                                Map.of(
                                        "place", place,
                                        "spot", "演示场地 " + i,
                                        "startsAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(starts),
                                        "endsAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(starts.plusHours(10)),
                                        "wanted", List.of(Map.of("role", "guide", "count", 500))))
                        .path("id")
                        .asText())
                .toList();
    }

    /** Waits until volunteers has a shift for so many sessions. */
    public void awaitShifts(Database volunteers, int number) {
        BooleanSupplier there = () -> volunteers.number("select count(*) from shift") >= number;
        Wait.until("volunteers knows the sessions", there);
    }
}
