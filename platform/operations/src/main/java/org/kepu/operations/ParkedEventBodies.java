package org.kepu.operations;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.intake.ParkedEvent;

/** Shows what a parked event says, also where nobody can read it. */
@ApplicationScoped
class ParkedEventBodies {

    private static final int MOST_BYTES = 64 * 1024;

    private final ObjectMapper json;
    private final CityTime time;

    ParkedEventBodies(ObjectMapper json, CityTime time) {
        this.json = json;
        this.time = time;
    }

    ParkedEventDetail open(ParkedEvent parked, byte @Nullable [] payload) {
        JsonNode data = payload == null ? null : read(payload);
        String bytes = payload == null || data != null
                ? null
                : Base64.getEncoder().encodeToString(Arrays.copyOf(payload, Math.min(payload.length, MOST_BYTES)));
        return new ParkedEventDetail(ParkedEventView.of(parked, time), parked.headers(), data, bytes);
    }

    private @Nullable JsonNode read(byte[] payload) {
        try (JsonParser parser = json.createParser(payload)) {
            JsonNode tree = json.readTree(parser);
            return tree != null && tree.isObject() && parser.nextToken() == null ? tree : null;
        } catch (IOException e) {
            // Bytes that are no JSON are the very reason why some events are here; they are shown as they are.
            return null;
        }
    }
}
