package org.kepu.content.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.MalformedEvent;

/**
 * What a service asks to be told (通知请求); content asks itself in the same way.
 *
 * @param service who asks
 * @param personRef who is to be told
 * @param template code of a template
 * @param parameters ids, times, days, place codes, terms and numbers, as text
 * @param dedupeKey told once per key and person, however often it is asked for
 * @param urgent also in quiet hours
 * @param staleAfter not told after this city time
 */
record Notice(
        String service,
        String personRef,
        String template,
        Map<String, String> parameters,
        String dedupeKey,
        boolean urgent,
        @Nullable OffsetDateTime staleAfter) {

    private static final Pattern REF = Pattern.compile("[0-9a-f]{32}");

    Notice {
        parameters = Map.copyOf(parameters);
    }

    /** @throws MalformedEvent where it is no notice */
    static Notice read(IncomingEvent event) {
        JsonNode data = event.payload();
        Map<String, String> parameters = new HashMap<>();
        data.path("parameters")
                .properties()
                .forEach(each -> parameters.put(each.getKey(), each.getValue().asText()));
        String ref = required(data, "personRef");
        if (!REF.matcher(ref).matches()) {
            throw new MalformedEvent("personRef must be 32 hexadecimal digits");
        }
        return new Notice(
                event.type().split("\\.", -1)[2],
                ref,
                required(data, "template"),
                parameters,
                required(data, "dedupeKey"),
                data.path("urgent").asBoolean(false),
                moment(data));
    }

    /** What makes two requests the same occasion. */
    String occasion() {
        return "notice:" + service + ":" + dedupeKey;
    }

    private static String required(JsonNode data, String field) {
        String text = data.path(field).asText("");
        if (text.isEmpty()) {
            throw new MalformedEvent(field + " is missing");
        }
        return text;
    }

    private static @Nullable OffsetDateTime moment(JsonNode data) {
        if (!data.hasNonNull("staleAfter")) {
            return null;
        }
        try {
            return OffsetDateTime.parse(data.get("staleAfter").asText());
        } catch (DateTimeParseException e) {
            throw new MalformedEvent("staleAfter must be a time with offset", e);
        }
    }
}
