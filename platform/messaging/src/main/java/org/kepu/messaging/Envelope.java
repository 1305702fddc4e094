package org.kepu.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kepu.base.WallTime;

/** The headers of an event: CloudEvents 1.0, binary mode, with the extensions of the contracts. */
@ApplicationScoped
public class Envelope {

    private final String source;
    private final ObjectMapper json;

    Envelope(@ConfigProperty(name = "kepu.service") String service, ObjectMapper json) {
        this.source = "/services/" + service;
        this.json = json;
    }

    /** The headers as a JSON object of strings. */
    String headers(OutgoingEvent event) {
        ObjectNode headers = json.createObjectNode()
                .put("ce_specversion", "1.0")
                .put("ce_id", event.id().toString())
                .put("ce_source", source)
                .put("ce_type", event.type().ceType())
                .put("ce_time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.time()))
                .put("ce_subject", event.aggregateId())
                .put("ce_dataschema", event.type().schema())
                .put("ce_sequence", sequence(event.version()))
                // Wall time: when it was written down, however city time was moved.
                .put("ce_recordedtime", WallTime.instant().toString())
                .put("content-type", "application/json");
        if (event.place() != null) {
            headers.put("ce_place", event.place());
        }
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            headers.put(
                    "traceparent",
                    "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                            + span.getTraceFlags().asHex());
        }
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers are strings and can always be written", e);
        }
    }

    /** The aggregate's version, zero-padded so that it also sorts as text. */
    static String sequence(long version) {
        String digits = Long.toString(version);
        return "0".repeat(19 - digits.length()) + digits;
    }
}
