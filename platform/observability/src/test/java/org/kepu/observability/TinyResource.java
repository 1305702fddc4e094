package org.kepu.observability;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells the trace of the call and whether it is recorded. */
@Path("/trace")
public class TinyResource {

    @GET
    public String trace() {
        Span span = Span.current();
        return span.getSpanContext().getTraceId() + " " + span.isRecording();
    }
}
