package org.kepu.messaging.intake;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Carries a trace from the relay into the handler: a single event goes on in its own trace, so that one trace runs from
 * HTTP to what the event caused; a batch is a span that links to the traces of its first events.
 */
@ApplicationScoped
public class IntakeTrace {

    private static final int MOST_LINKS = 32;

    private final Tracer tracer;

    IntakeTrace(Instance<OpenTelemetry> telemetry) {
        OpenTelemetry api = telemetry.isUnsatisfied() ? OpenTelemetry.noop() : telemetry.get();
        this.tracer = api.getTracer("org.kepu.messaging");
    }

    /** Runs the work inside the span of these records. */
    public void during(String consumer, List<ConsumerRecord<String, byte[]>> records, Runnable work) {
        SpanBuilder builder = tracer.spanBuilder("intake " + consumer).setSpanKind(SpanKind.CONSUMER);
        if (records.size() == 1) {
            builder.setParent(contextOf(records.getFirst()));
        } else {
            builder.setNoParent();
            records.stream()
                    .limit(MOST_LINKS)
                    .map(record -> Span.fromContext(contextOf(record)).getSpanContext())
                    .forEach(builder::addLink);
        }
        Span span = builder.setAttribute("messaging.batch.message_count", records.size())
                .startSpan();
        try (Scope ignored = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
        }
    }

    private static Context contextOf(ConsumerRecord<String, byte[]> source) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), source, HeadersOf.RECORD);
    }

    private enum HeadersOf implements TextMapGetter<ConsumerRecord<String, byte[]>> {
        RECORD;

        @Override
        public Iterable<String> keys(ConsumerRecord<String, byte[]> source) {
            return StreamSupport.stream(source.headers().spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable ConsumerRecord<String, byte[]> source, String name) {
            return source == null ? null : RecordDecoder.header(source, name);
        }
    }
}
