package org.kepu.messaging.jdbc.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.Handlers;
import org.kepu.messaging.intake.IntakeTrace;
import org.kepu.messaging.intake.MalformedEvent;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedReplayed;
import org.kepu.messaging.intake.Reading.NotAsked;
import org.kepu.messaging.intake.Reading.Understood;
import org.kepu.messaging.intake.Reading.Unreadable;
import org.kepu.messaging.intake.RecordDecoder;
import org.kepu.messaging.intake.Replay;
import org.kepu.messaging.intake.StoredHeaders;

/** Handles one parked event inside the current transaction, as if it were read now. */
@ApplicationScoped
class ParkedReplay {

    private final ParkedRows rows;
    private final Handlers handlers;
    private final RecordDecoder decoder;
    private final InboxTable inbox;
    private final IntakeTrace trace;
    private final Event<ParkedReplayed> tried;

    ParkedReplay(
            ParkedRows rows,
            Handlers handlers,
            RecordDecoder decoder,
            InboxTable inbox,
            IntakeTrace trace,
            Event<ParkedReplayed> tried) {
        this.rows = rows;
        this.handlers = handlers;
        this.decoder = decoder;
        this.inbox = inbox;
        this.trace = trace;
        this.tried = tried;
    }

    /** @throws RuntimeException where it still cannot be handled; the transaction must then be rolled back */
    Replay replay(UUID id) throws SQLException {
        ParkedEvent parked = rows.lock(id);
        if (parked == null) {
            return new Replay.Unknown();
        }
        if (!parked.isWaiting()) {
            return new Replay.AlreadySettled();
        }
        ParkedEvent first = firstOfLine(parked);
        if (first != null && !first.id().equals(id)) {
            return new Replay.HeldBy(first.id());
        }
        handle(parked);
        rows.replayed(id);
        tried.fire(new ParkedReplayed(parked, new Replay.Done()));
        return new Replay.Done();
    }

    /** Keeps it parked, with the new reason. */
    Replay stillPoison(UUID id, RuntimeException failure) throws SQLException {
        Replay outcome = new Replay.StillPoison(Reasons.shown(Reasons.of(failure)));
        ParkedEvent parked = rows.lock(id);
        if (parked != null) {
            rows.failed(id, Reasons.of(failure));
            tried.fire(new ParkedReplayed(parked, outcome));
        }
        return outcome;
    }

    private @Nullable ParkedEvent firstOfLine(ParkedEvent parked) throws SQLException {
        String key = parked.key();
        return key == null
                ? null
                : rows.firstWaiting(
                        parked.consumer(), new Line(parked.position().topic(), key));
    }

    private void handle(ParkedEvent parked) throws SQLException {
        EventHandler handler = handlers.find(parked.consumer())
                .orElseThrow(() -> new MalformedEvent("this service has no handler " + parked.consumer()));
        switch (decoder.read(handler.types(), record(parked, rows.payload(parked.id())))) {
            case NotAsked ignored -> throw new MalformedEvent("the handler does not ask for " + parked.type());
            case Unreadable(var ignored, String reason) -> throw new MalformedEvent(reason);
            case Understood(var source, var event) -> {
                // A readable event was claimed when it was parked; one that became readable since is claimed now.
                boolean isNew = parked.eventId() != null
                        || !handler.remembersEvents()
                        || !inbox.claim(handler.consumer(), Set.of(event.id())).isEmpty();
                if (isNew) {
                    trace.during(handler.consumer(), List.of(source), () -> handler.handle(List.of(event)));
                }
            }
        }
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
