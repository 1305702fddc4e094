package org.kepu.security.places;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.MalformedEvent;

/** Reads the state of a place as venues publishes it on {@code kepu.venues.place.state}. */
public final class PlaceState {

    /** The only type on that topic. */
    public static final String TYPE = "org.kepu.venues.place.state.v1";

    private PlaceState() {}

    /**
     * What the event says; a tombstone withdraws the code.
     *
     * @throws MalformedEvent where it is no place
     */
    public static PlaceChange read(IncomingEvent event) {
        JsonNode data = event.data();
        try {
            return new PlaceChange(event.subject(), event.sequence(), data == null ? null : place(data));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEvent("the state is no place: " + e.getMessage(), e);
        }
    }

    private static Place place(JsonNode data) {
        List<String> successors = new ArrayList<>();
        data.path("successors").forEach(code -> successors.add(code.asText()));
        return new Place(
                required(data, "code"),
                required(data, "name"),
                required(data, "level"),
                text(data, "parent"),
                day(data, "validFrom"),
                day(data, "validTo"),
                successors,
                text(data, "edition"));
    }

    private static String required(JsonNode data, String field) {
        String text = text(data, field);
        if (text == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return text;
    }

    private static @Nullable String text(JsonNode data, String field) {
        return data.hasNonNull(field) ? data.get(field).asText() : null;
    }

    private static @Nullable LocalDate day(JsonNode data, String field) {
        String text = text(data, field);
        return text == null ? null : LocalDate.parse(text);
    }
}
