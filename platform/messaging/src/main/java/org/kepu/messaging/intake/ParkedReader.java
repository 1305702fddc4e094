package org.kepu.messaging.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.Reading.NotAsked;
import org.kepu.messaging.intake.Reading.Understood;
import org.kepu.messaging.intake.Reading.Unreadable;

/** Reads a parked event as if it came from its topic now. */
@ApplicationScoped
public class ParkedReader {

    private final Handlers handlers;
    private final RecordDecoder decoder;

    ParkedReader(Handlers handlers, RecordDecoder decoder) {
        this.handlers = handlers;
        this.decoder = decoder;
    }

    /** The handler that could not handle it, if this service still has it. */
    public EventHandler handler(ParkedEvent parked) {
        return handlers.find(parked.consumer())
                .orElseThrow(() -> new MalformedEvent("this service has no handler " + parked.consumer()));
    }

    /**
     * Reads it.
     *
     * @throws MalformedEvent where it still cannot be read
     */
    public Understood read(ParkedEvent parked, byte @Nullable [] payload) {
        Set<String> types = handler(parked).types();
        return switch (decoder.read(types, record(parked, payload))) {
            case Understood understood -> understood;
            case NotAsked ignored -> throw new MalformedEvent("the handler does not ask for " + parked.type());
            case Unreadable(var ignored, String reason) -> throw new MalformedEvent(reason);
        };
    }

    /** The id of the event in a record; null where it cannot be read. */
    public @Nullable UUID idOf(EventHandler handler, ConsumerRecord<String, byte[]> source) {
        return decoder.read(handler.types(), source) instanceof Understood understood
                ? understood.event().id()
                : null;
    }

    private static ConsumerRecord<String, byte[]> record(ParkedEvent parked, byte @Nullable [] payload) {
        return new ConsumerRecord<>(
                parked.position().topic(),
                parked.position().partition(),
                parked.position().offset(),
                parked.parkedAt().toInstant().toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                parked.key(),
                payload,
                StoredHeaders.restore(parked.headers()),
                Optional.empty());
    }
}
