package org.kepu.volunteers;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.Ids;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;

/**
 * A session as events announces it, to be sent again as it moves or is called off.
 *
 * @param wanted how many volunteers for reception
 */
public record AnnouncedSessions(
        UUID id,
        long version,
        String place,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        String status,
        int wanted) {

    /** Two hours from nine in the morning of the Science Day, at the village. */
    public static AnnouncedSessions atNine(int wanted) {
        return from("2024-09-21T09:00:00+08:00", 2, wanted);
    }

    /** A session of some hours at the village. */
    public static AnnouncedSessions from(String startsAt, int hours, int wanted) {
        OffsetDateTime start = OffsetDateTime.parse(startsAt);
        return new AnnouncedSessions(Ids.next(), 1, Scene.VILLAGE, start, start.plusHours(hours), "published", wanted);
    }

    /** The same session at another time. */
    public AnnouncedSessions movedTo(String start) {
        OffsetDateTime at = OffsetDateTime.parse(start);
        java.time.Duration length = java.time.Duration.between(startsAt, endsAt);
        return new AnnouncedSessions(id, version + 1, place, at, at.plus(length), "moved", wanted);
    }

    /** The same session, called off. */
    public AnnouncedSessions cancelled() {
        return new AnnouncedSessions(id, version + 1, place, startsAt, endsAt, "cancelled", wanted);
    }

    /** The same session at another place. */
    public AnnouncedSessions at(String otherPlace) {
        return new AnnouncedSessions(id, version, otherPlace, startsAt, endsAt, status, wanted);
    }

    /** What events says of it. */
    public Map<String, Object> data() {
        Map<String, Object> data = new HashMap<>(Map.of(
                "id",
                id,
                "activity",
                Ids.next(),
                "campaigns",
                List.of(),
                "kind",
                "farm-training",
                "title",
                "小麦秋播",
                "place",
                place,
                "status",
                status,
                "tags",
                List.of("theme:farm-skills")));
        data.put("startsAt", startsAt);
        data.put("endsAt", endsAt);
        data.put("wanted", wanted == 0 ? List.of() : List.of(Map.of("role", "reception", "count", wanted)));
        return data;
    }

    /** Sends it. */
    public AnnouncedSessions send() {
        try (TopicWriter events = new TopicWriter()) {
            events.send(SentEvent.state("events", "session", id.toString(), version, data())
                    .at(startsAt)
                    .atPlace(place));
        }
        return this;
    }

    /** Sends it and waits until the service has its shift; the answer is the shift's id. */
    public String open() {
        send();
        return await().until(
                        () -> Scene.as(Tokens.resident("anybody"))
                                .get("/api/volunteers/v1/sessions/{id}/shifts", id)
                                .jsonPath()
                                .<String>getList("id"),
                        shifts -> !shifts.isEmpty())
                .getFirst();
    }

    /** Sends it and waits until its shift has this status. */
    public void sendAndAwait(String shift, String shiftStatus) {
        send();
        await().untilAsserted(() -> Scene.as(Tokens.resident("anybody"))
                .get("/api/volunteers/v1/shifts/{id}", shift)
                .then()
                .body("status", equalTo(shiftStatus)));
    }
}
