package org.kepu.metrics.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.MalformedEvent;

/**
 * A counted thing as an event said it. It stands alone: ingest joins nothing.
 *
 * @param day the city's local date it counts on, also when the event came late
 * @param group the one primary group of the heads, {@code unspecified} included; empty where no heads are counted
 * @param grade evidence grade A to D; empty where none applies
 * @param personTimes 人次, signed; {@code minutes} whole minutes, signed; {@code count} other things counted, signed
 * @param personRef one person's reference, where 人 can be told apart
 * @param corrects the event this one corrects
 * @param subject the aggregate it was said of
 * @param unit the venue or organisation it is about, where units other than places are counted
 */
record Fact(
        UUID eventId,
        String kind,
        LocalDate day,
        String place,
        String group,
        List<String> campaigns,
        List<String> tags,
        String grade,
        long personTimes,
        long minutes,
        long count,
        @Nullable String personRef,
        @Nullable UUID corrects,
        String type,
        String subject,
        @Nullable String unit,
        OffsetDateTime happenedAt) {

    Fact {
        campaigns = List.copyOf(campaigns);
        tags = List.copyOf(tags);
    }

    /** The fact an event carries, or null where nothing is counted of it. */
    static @Nullable Fact of(IncomingEvent event) {
        JsonNode fact = event.payload().get("fact");
        if (fact == null || fact.isNull()) {
            return null;
        }
        try {
            return new Fact(
                    event.id(),
                    required(fact, "kind"),
                    LocalDate.parse(required(fact, "day")),
                    required(fact, "place"),
                    fact.path("group").asText(""),
                    texts(fact.path("campaigns")),
                    texts(fact.path("tags")),
                    fact.path("grade").asText(""),
                    amount(fact, "personTimes"),
                    amount(fact, "minutes"),
                    amount(fact, "count"),
                    reference(fact),
                    fact.hasNonNull("corrects")
                            ? UUID.fromString(fact.get("corrects").asText())
                            : null,
                    event.type(),
                    event.subject(),
                    fact.path("subject").asText(null),
                    event.time());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedEvent("the fact cannot be read: " + e.getMessage(), e);
        }
    }

    /** Every campaign and tag, each a label of its own. */
    List<String> labels() {
        List<String> labels = new ArrayList<>(campaigns.size() + tags.size());
        campaigns.forEach(campaign -> labels.add("campaign:" + campaign));
        labels.addAll(tags);
        return labels;
    }

    private static String required(JsonNode fact, String field) {
        JsonNode value = fact.get(field);
        if (value == null || !value.isTextual() || value.asText().isBlank()) {
            throw new MalformedEvent("the fact has no " + field);
        }
        return value.asText();
    }

    private static @Nullable String reference(JsonNode fact) {
        String reference = fact.path("personRef").asText(null);
        if (reference != null && !reference.matches("[0-9a-f]{32}")) {
            throw new MalformedEvent("the fact's personRef is not 128 bits in hexadecimal");
        }
        return reference;
    }

    private static long amount(JsonNode fact, String field) {
        JsonNode value = fact.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.isIntegralNumber()) {
            throw new MalformedEvent("the fact's " + field + " is not a whole number");
        }
        return value.asLong();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
