package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.table.Table;

/**
 * An editor writes, another approves, and a package goes to the subscribers among 农民 in 范县; some open it. Then something in it
 * turns out wrong: one recipient has left and one has come, and the correction reaches exactly those who received the first.
 */
public final class Content implements Part {

    private static final String DELIVERED = "推送送达 deliveries, corrections included";
    private static final String BEFORE = "截至13:00送达 deliveries as of 13:00, before the correction";
    private static final String REACHED = "送达人数 people reached, at least";
    private static final String OPENED = "打开 openings";
    private static final String REVIEWED = "内容审核 reviews decided";
    private static final String SAME = "更正送达 corrections to exactly the same people";
    private static final String STRANGERS = "误送 corrections to anybody else";

    private static final OffsetDateTime CORRECTED_AT = Day.at(13, 0);

    private static final String FARMERS = "content.farmers";
    private static final String OTHERS = "content.others";
    private static final String OPENERS = "content.openers";
    private static final String EDITOR = "editor-1";
    private static final String REVIEWER = "reviewer-1";
    private static final String OTHER_COUNTY = "410922000000";

    @Override
    public String name() {
        return "content";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "content", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(DELIVERED, BEFORE, REACHED, OPENED, REVIEWED, SAME, STRANGERS);
    }

    @Override
    public void play(Day day) {
        day.clock().moveTo(Day.at(12, 0));
        subscribe(day);
        day.clock().moveTo(Day.at(12, 20));
        ContentDesk desk = new ContentDesk(day, EDITOR, REVIEWER);
        String item = desk.publishedItem();
        String pack = desk.pack(item);
        String push = desk.push(pack, Day.COUNTY, "farmers");
        desk.awaitSent(push);
        open(day);
        day.clock().moveTo(CORRECTED_AT);
        leaveAndCome(day);
        desk.correctItem(item);
        desk.correctPack(pack);
        desk.awaitSent(desk.correctPush(push));
    }

    private static void subscribe(Day day) {
        List<String> farmers = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 1; i <= day.size().volunteersWithAccount(); i++) {
            String account = "volunteer-%03d".formatted(i);
            boolean farmer = i % 3 != 0;
            boolean here = i % 5 != 0;
            give(day, account, here ? Day.COUNTY : OTHER_COUNTY, farmer ? "farmers" : "youth");
            (farmer && here ? farmers : others).add(account);
        }
        // The last farmer comes only after the push.
        others.add(farmers.removeLast());
        end(day, others.getLast());
        day.ids().put(FARMERS, farmers);
        day.ids().put(OTHERS, others);
    }

    private static void give(Day day, String account, String place, String group) {
        Day.must(day.api()
                .awaitPut(
                        "subscription.give",
                        account,
                        "/api/content/v1/subscriptions/me",
                        Map.of("places", List.of(place), "groups", List.of(group))));
    }

    private static void end(Day day, String account) {
        Day.must(day.api().post("subscription.end", account, "/api/content/v1/subscriptions/me/opt-outs", Map.of()));
    }

    /** Every other recipient opens what came. */
    private static void open(Day day) {
        List<String> openers = new ArrayList<>();
        List<String> farmers = day.ids().getOrDefault(FARMERS, List.of());
        for (int i = 0; i < farmers.size(); i += 2) {
            for (JsonNode message : Inbox.of(day, farmers.get(i))) {
                if (message.hasNonNull("push")) {
                    Day.must(day.api()
                            .post(
                                    "message.open",
                                    farmers.get(i),
                                    "/api/content/v1/inbox/"
                                            + message.path("id").asText() + "/opened",
                                    Map.of()));
                    openers.add(farmers.get(i));
                }
            }
        }
        day.ids().put(OPENERS, openers);
    }

    /** The first recipient wants no more, somebody new does: neither changes whom the correction goes to. */
    private static void leaveAndCome(Day day) {
        end(day, day.ids().getOrDefault(FARMERS, List.of()).getFirst());
        String late = day.ids().getOrDefault(OTHERS, List.of()).getLast();
        JsonNode mine = day.api()
                .get("subscription.mine", late, "/api/content/v1/subscriptions/me")
                .got();
        Day.must(day.api()
                .put(
                        "subscription.change",
                        late,
                        "/api/content/v1/subscriptions/me",
                        Map.of("places", List.of(Day.COUNTY), "groups", List.of("farmers")),
                        mine.path("version").asLong()));
    }

    @Override
    public void compare(Day day, Table table) {
        List<String> farmers = day.ids().getOrDefault(FARMERS, List.of());
        List<String> others = day.ids().getOrDefault(OTHERS, List.of());
        JsonNode delivered = figure(day, "delivery");
        table.add(DELIVERED, 2 * farmers.size(), count(delivered));
        table.add(BEFORE, farmers.size(), deliveredBefore(day, CORRECTED_AT));
        table.add(REACHED, farmers.size(), delivered.path("persons").asText());
        table.add(OPENED, day.ids().getOrDefault(OPENERS, List.of()).size(), count(figure(day, "open")));
        table.add(REVIEWED, day.log().accepted("item.review").size(), count(figure(day, "review")));
        table.add(SAME, farmers.size(), corrected(day, farmers, corrections -> corrections == 1));
        table.add(STRANGERS, 0, corrected(day, others, corrections -> corrections > 0));
    }

    /** The figure as of an earlier moment of the day: every fact says when it happened. */
    private static long deliveredBefore(Day day, OffsetDateTime moment) {
        return OpenFigures.sum(
                day,
                Figure.facts("delivery"),
                fact -> OffsetDateTime.parse(fact.path("happenedAt").asText()).isBefore(moment)
                        ? fact.path("count").asLong()
                        : 0);
    }

    private static JsonNode figure(Day day, String kind) {
        return day.api().get("figure", Day.CITY_OPERATOR, Figure.path(kind)).got();
    }

    private static String count(JsonNode figure) {
        return figure.path("total").path("count").asText();
    }

    /** How many of these people have so many corrections in their inbox. */
    private static long corrected(Day day, List<String> accounts, LongPredicate asMany) {
        return accounts.stream()
                .filter(account -> {
                    long corrections = 0;
                    for (JsonNode message : Inbox.of(day, account)) {
                        corrections += message.hasNonNull("corrects") ? 1 : 0;
                    }
                    return asMany.test(corrections);
                })
                .count();
    }
}
