package org.kepu.volunteers.shift;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kepu.base.Ids;
import org.kepu.messaging.intake.MalformedEvent;
import org.kepu.volunteers.VolunteersConfig;

/**
 * A session as events announced it ({@code kepu.events.session.state}), as far as volunteers care.
 *
 * @param wanted volunteers by role, each role once
 */
record AnnouncedSession(
        UUID id,
        UUID activityId,
        Status status,
        String kind,
        String title,
        String place,
        List<String> campaigns,
        List<String> tags,
        PresenceRules rules,
        List<String> organisers,
        List<Wanted> wanted) {

    /** How the session stands. */
    enum Status {
        TO_COME,
        CANCELLED,
        HELD
    }

    /** How many volunteers a role wants. */
    record Wanted(String role, int count) {}

    AnnouncedSession {
        campaigns = List.copyOf(campaigns);
        tags = List.copyOf(tags);
        organisers = List.copyOf(organisers);
        wanted = List.copyOf(wanted);
    }

    /** Reads the state of a session; what it does not say about check-in follows the city's settings. */
    static AnnouncedSession of(JsonNode data, VolunteersConfig.CheckIn city) {
        JsonNode checkIn = data.path("checkIn");
        OffsetDateTime startsAt = time(data, "startsAt");
        OffsetDateTime endsAt = time(data, "endsAt");
        PresenceRules rules = new PresenceRules(
                startsAt,
                endsAt,
                startsAt.minus(minutes(checkIn, "opensMinutesBefore", city.opensBefore())),
                endsAt.plus(minutes(checkIn, "closesMinutesAfter", city.closesAfter())),
                minutes(checkIn, "graceMinutes", city.grace()),
                MissingCheckOut.of(checkIn.path("missingCheckOut").asText(city.missingCheckOut()))
                        .orElseThrow(() -> new MalformedEvent("missingCheckOut is unknown")));
        List<Wanted> wanted = new ArrayList<>();
        data.path("wanted")
                .forEach(each -> wanted.add(
                        new Wanted(text(each, "role"), each.path("count").asInt())));
        return new AnnouncedSession(
                UUID.fromString(text(data, "id")),
                UUID.fromString(text(data, "activity")),
                status(text(data, "status")),
                text(data, "kind"),
                text(data, "title"),
                text(data, "place"),
                texts(data, "campaigns"),
                texts(data, "tags"),
                rules,
                texts(data, "organisers"),
                wanted);
    }

    /** The shift of one of its roles. */
    ShiftPlan plan(UUID shiftId, Wanted role) {
        return new ShiftPlan(
                shiftId,
                id,
                role.role(),
                activityId,
                kind,
                title,
                place,
                campaigns,
                tags,
                rules,
                organisers,
                role.count());
    }

    /** A shift heard of for the first time. */
    ShiftPlan newPlan(Wanted role) {
        return plan(Ids.next(), role);
    }

    private static Status status(String code) {
        return switch (code) {
            case "cancelled" -> Status.CANCELLED;
            case "held" -> Status.HELD;
            case "published", "moved" -> Status.TO_COME;
            default -> throw new MalformedEvent("the status " + code + " of a session is unknown");
        };
    }

    private static Duration minutes(JsonNode checkIn, String field, Duration otherwise) {
        return checkIn.has(field) ? Duration.ofMinutes(checkIn.get(field).asInt()) : otherwise;
    }

    private static OffsetDateTime time(JsonNode data, String field) {
        return OffsetDateTime.parse(text(data, field));
    }

    private static String text(JsonNode data, String field) {
        JsonNode value = data.path(field);
        if (!value.isTextual()) {
            throw new MalformedEvent("a session must have " + field);
        }
        return value.asText();
    }

    private static List<String> texts(JsonNode data, String field) {
        List<String> texts = new ArrayList<>();
        data.path(field).forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
