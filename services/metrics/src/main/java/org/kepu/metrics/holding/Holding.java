package org.kepu.metrics.holding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.MalformedEvent;

/**
 * An interval in which somebody or something holds a level, a title or a named role (保有), as of one version.
 *
 * @param id of the recognition or appointment
 * @param kind a code of the vocabulary {@code holding-kinds}
 * @param code what is held: a term of the vocabulary the kind names
 * @param level the level of a recognition; null where levels do not apply
 * @param place where it counts
 * @param subject what holds it: a venue, a place, a person's reference
 * @param grantedOn the day it was granted, on which 新增 counts it
 * @param validTo last day, both ends included; null while open
 * @param endedOn the day it was withdrawn or given up before its end: from that day on it is no stock
 */
record Holding(
        String id,
        String kind,
        String code,
        @Nullable String level,
        String place,
        String subject,
        @Nullable LocalDate grantedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        long version,
        UUID eventId) {

    /** The holding an event carries, or null where it changes no stock. */
    static @Nullable Holding of(IncomingEvent event) {
        JsonNode holding = event.payload().get("holding");
        if (holding == null || holding.isNull()) {
            return null;
        }
        LocalDate from = day(holding, "validFrom");
        if (from == null) {
            throw new MalformedEvent("the holding has no validFrom");
        }
        return new Holding(
                required(holding, "id"),
                required(holding, "kind"),
                required(holding, "code"),
                holding.path("level").asText(null),
                required(holding, "place"),
                required(holding, "subject"),
                day(holding, "grantedOn"),
                from,
                day(holding, "validTo"),
                day(holding, "endedOn"),
                holding.path("endReason").asText(null),
                event.sequence(),
                event.id());
    }

    private static String required(JsonNode holding, String field) {
        String value = holding.path(field).asText("");
        if (value.isBlank()) {
            throw new MalformedEvent("the holding has no " + field);
        }
        return value;
    }

    private static @Nullable LocalDate day(JsonNode holding, String field) {
        String text = holding.path(field).asText(null);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedEvent("the holding's " + field + " is not a day", e);
        }
    }
}
