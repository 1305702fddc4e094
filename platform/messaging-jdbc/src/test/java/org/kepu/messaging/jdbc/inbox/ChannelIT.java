package org.kepu.messaging.jdbc.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.messaging.tiny.Waiting.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedEvents;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.ThingReaction;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class ChannelIT {

    private static final String MADE = "org.kepu.tiny.thing.made.v1";

    @Inject
    ThingReaction reaction;

    @Inject
    ParkedEvents parked;

    @Inject
    MeterRegistry meters;

    @Inject
    Rows rows;

    @BeforeEach
    void empty() {
        rows.empty();
        reaction.mend();
    }

    @Test
    void shouldReadAnEventOnceHoweverOftenItIsSent() {
        // Given
        String key = UUID.randomUUID().toString();
        SentEvent event = SentEvent.of(MADE, key, 1, Map.of("n", 1));
        try (TopicWriter writer = new TopicWriter()) {
            // When
            writer.send(event, event, SentEvent.of(MADE, key, 2, Map.of("n", 2)), event);

            // Then
            await().until(() -> effects(key) == 2);
            writer.send(SentEvent.of(MADE, key, 3, Map.of("n", 3)));
            await().until(() -> effects(key) == 3);
        }
    }

    @Test
    void shouldGoOnReadingAfterGarbageAndShowWhatWaits() {
        // Given
        String key = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        try (TopicWriter writer = new TopicWriter()) {
            // When
            writer.sendRaw("kepu.tiny.thing", key, new byte[] {0, (byte) 0xFF, 1}, Map.of("ce_type", MADE));
            writer.send(SentEvent.of(MADE, key, 1, Map.of()), SentEvent.of(MADE, other, 1, Map.of()));

            // Then
            await().until(() -> effects(other) == 1);
            await().until(() -> parked.waiting(ThingReaction.CONSUMER, null, 10).size() == 2);
            assertThat(parked.waiting(ThingReaction.CONSUMER, null, 10))
                    .extracting(ParkedEvent::reason)
                    .containsExactly("the header ce_id is missing", "waits behind a parked event");
            await().until(() -> meters.get("kepu.tiny.intake.waiting")
                            .tag("consumer", ThingReaction.CONSUMER)
                            .gauge()
                            .value()
                    == 2);
        }
    }

    @Test
    void shouldCarryTheTraceOfTheSenderIntoWhatTheEventCauses() {
        // Given
        String key = UUID.randomUUID().toString();
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        SentEvent event = SentEvent.of(MADE, key, 1, Map.of());
        Map<String, String> headers = TopicWriter.headers(event);
        headers.put("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        try (TopicWriter writer = new TopicWriter()) {
            // When
            writer.sendRaw("kepu.tiny.thing", key, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), headers);

            // Then
            await().until(() -> effects(key) == 1);
            assertThat(reaction.traceOf(key)).isEqualTo(trace);
        }
    }

    private long effects(String key) {
        return rows.number("select count(*) from tiny_effect where subject = ?", key);
    }
}
