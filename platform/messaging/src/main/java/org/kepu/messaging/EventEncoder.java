package org.kepu.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import org.kepu.contracts.EventCheck;

/**
 * Writes an event as it will travel: a field without a value is left out, its size is checked, and every {@link
 * EventCheck} there is looks at it.
 */
@ApplicationScoped
public class EventEncoder {

    private static final int FACT_LIMIT = 8 * 1024;
    private static final int STATE_LIMIT = 64 * 1024;

    private final ObjectMapper json;
    private final Envelope envelope;
    private final Instance<EventCheck> checks;

    EventEncoder(ObjectMapper json, Envelope envelope, Instance<EventCheck> checks) {
        this.json = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL));
        this.envelope = envelope;
        this.checks = checks;
    }

    /**
     * The event as text.
     *
     * @throws IllegalArgumentException where it is larger than its kind may be (8 KB a fact, 64 KB a state) or no JSON
     */
    public EncodedEvent encode(OutgoingEvent event) {
        byte[] payload = payload(event);
        int limit = event.type().isState() ? STATE_LIMIT : FACT_LIMIT;
        if (payload.length > limit) {
            throw new IllegalArgumentException("the event " + event.type().ceType() + " has " + payload.length
                    + " bytes, at most " + limit + " are allowed");
        }
        if (event.data() != null) {
            checks.forEach(check -> check.check(event.type().ceType(), payload));
        }
        String headers = envelope.headers(event);
        checks.forEach(check -> check.checkHeaders(event.type().ceType(), headers));
        return new EncodedEvent(
                event.id(),
                event.type(),
                event.aggregateId(),
                event.version(),
                headers,
                new String(payload, StandardCharsets.UTF_8));
    }

    private byte[] payload(OutgoingEvent event) {
        try {
            return json.writeValueAsBytes(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the event " + event.type().ceType() + " cannot be written as JSON", e);
        }
    }
}
