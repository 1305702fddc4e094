package org.kepu.metrics.fact;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.kepu.base.Ids;
import org.kepu.messaging.intake.IncomingEvent;

/** Facts of few people in few places, by name and by heads, many of them corrected, in an order of their own. */
final class RandomHistory {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KINDS = List.of("attendance", "delivery");
    private static final List<String> GROUPS = List.of("farmers", "seniors", "unspecified");

    private final Random random;
    private final List<String> places;
    private final LocalDate first;
    private final List<String> people = new ArrayList<>();

    RandomHistory(long seed, List<String> places, LocalDate first) {
        this.random = new Random(seed);
        this.places = List.copyOf(places);
        this.first = first;
        for (int i = 0; i < 60; i++) {
            people.add(UUID.randomUUID().toString().replace("-", ""));
        }
    }

    /** Of two years; a third is corrected away or in part, and comes before what it corrects as often as after it. */
    List<IncomingEvent> facts(int number) {
        List<IncomingEvent> events = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ObjectNode fact = fact();
            events.add(random.nextInt(events.size() + 1), event("org.kepu.events.attendance.recorded.v1", fact));
            if (random.nextInt(3) == 0) {
                ObjectNode difference = fact.deepCopy();
                difference.put(
                        "personTimes",
                        -1 - random.nextInt(fact.get("personTimes").asInt()));
                events.add(
                        random.nextInt(events.size() + 1),
                        event("org.kepu.events.attendance.corrected.v1", difference));
            }
        }
        return events;
    }

    /** Two of its people are one. */
    IncomingEvent link() {
        ObjectNode link = JSON.createObjectNode();
        link.put("old", people.get(random.nextInt(people.size())));
        link.put("new", people.get(random.nextInt(people.size())));
        return event("org.kepu.volunteers.person.linked.v1", link);
    }

    private ObjectNode fact() {
        ObjectNode fact = JSON.createObjectNode();
        fact.put("kind", KINDS.get(random.nextInt(KINDS.size())));
        fact.put("day", first.plusDays(random.nextInt(730)).toString());
        fact.put("place", places.get(random.nextInt(places.size())));
        fact.put("group", GROUPS.get(random.nextInt(GROUPS.size())));
        fact.put("grade", random.nextBoolean() ? "A" : "B");
        fact.putArray("campaigns");
        fact.putArray("tags").add("activity-kind:lecture");
        boolean named = random.nextInt(4) > 0;
        fact.put("personTimes", named ? 1 : 1 + random.nextInt(40));
        if (named) {
            fact.put("personRef", people.get(random.nextInt(people.size())));
        }
        return fact;
    }

    private static IncomingEvent event(String type, ObjectNode said) {
        ObjectNode data = said;
        if (!type.endsWith("linked.v1")) {
            data = JSON.createObjectNode();
            data.set("fact", said);
        }
        OffsetDateTime at = OffsetDateTime.of(2021, 1, 1, 10, 0, 0, 0, ZoneOffset.ofHours(8));
        return new IncomingEvent(
                Ids.next(),
                type,
                UUID.randomUUID().toString(),
                1,
                at,
                null,
                data,
                new IncomingEvent.Position("kepu.events.attendance", 0, 0));
    }
}
