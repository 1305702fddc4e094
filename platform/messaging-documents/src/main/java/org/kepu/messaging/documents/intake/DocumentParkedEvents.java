package org.kepu.messaging.documents.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.documents.store.Away;
import org.kepu.messaging.intake.Discard;
import org.kepu.messaging.intake.IntakeTrace;
import org.kepu.messaging.intake.Line;
import org.kepu.messaging.intake.ParkedDiscarded;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedEvents;
import org.kepu.messaging.intake.ParkedFilter;
import org.kepu.messaging.intake.ParkedReader;
import org.kepu.messaging.intake.ParkedReplayed;
import org.kepu.messaging.intake.Reading.Understood;
import org.kepu.messaging.intake.Reasons;
import org.kepu.messaging.intake.Replay;

/**
 * The parked events of a document store. One try at a time has an event; what it did is told to the audit before the event is
 * marked, so that nothing is settled without its entry. A try that died in between is repeated, which its effect can stand.
 */
@ApplicationScoped
class DocumentParkedEvents implements ParkedEvents {

    private final ParkedDocuments parked;
    private final ParkedReader reader;
    private final IntakeTrace trace;
    private final Event<ParkedReplayed> tried;
    private final Event<ParkedDiscarded> discarded;

    DocumentParkedEvents(
            ParkedDocuments parked,
            ParkedReader reader,
            IntakeTrace trace,
            Event<ParkedReplayed> tried,
            Event<ParkedDiscarded> discarded) {
        this.parked = parked;
        this.reader = reader;
        this.trace = trace;
        this.tried = tried;
        this.discarded = discarded;
    }

    @Override
    public List<ParkedEvent> page(ParkedFilter filter, @Nullable UUID after, int limit) {
        return parked.waiting(filter, after, limit);
    }

    @Override
    public Optional<ParkedEvent> find(UUID id) {
        return parked.find(id);
    }

    @Override
    public Optional<byte[]> payload(UUID id) {
        return Optional.ofNullable(parked.payload(id));
    }

    @Override
    public Replay replay(UUID id) {
        ParkedEvent event = parked.find(id).orElse(null);
        if (event == null) {
            return new Replay.Unknown();
        }
        if (!event.isWaiting()) {
            return new Replay.AlreadySettled();
        }
        Optional<UUID> first = firstOfLine(event);
        if (first.isPresent() && !first.get().equals(id)) {
            return new Replay.HeldBy(first.get());
        }
        if (!parked.take(id)) {
            return isWaiting(id) ? new Replay.UnderWay() : new Replay.AlreadySettled();
        }
        Replay outcome = handle(event);
        tried.fire(new ParkedReplayed(event, outcome));
        if (outcome instanceof Replay.StillPoison(String reason)) {
            parked.failed(id, reason);
        } else {
            parked.replayed(id);
        }
        return outcome;
    }

    private Replay handle(ParkedEvent event) {
        try {
            Understood understood = reader.read(event, parked.payload(event.id()));
            trace.during(
                    event.consumer(),
                    List.of(understood.source()),
                    () -> reader.handler(event).handle(List.of(understood.event())));
        } catch (RuntimeException e) {
            if (Away.is(e)) {
                throw e;
            }
            return new Replay.StillPoison(Reasons.shown(StoreReasons.of(e)));
        }
        return new Replay.Done();
    }

    @Override
    public Discard discard(UUID id, String reason) {
        ParkedEvent event = parked.find(id).orElse(null);
        if (event == null) {
            return new Discard.Unknown();
        }
        if (!parked.take(id)) {
            return isWaiting(id) ? new Discard.UnderWay() : new Discard.AlreadySettled();
        }
        discarded.fire(new ParkedDiscarded(event, reason));
        parked.discarded(id);
        return new Discard.Done();
    }

    private boolean isWaiting(UUID id) {
        return parked.find(id).filter(ParkedEvent::isWaiting).isPresent();
    }

    @Override
    public KeyReplay replayKey(UUID id) {
        return KeyReplay.inOrder(this, () -> parked.find(id).flatMap(this::firstOfLine));
    }

    private Optional<UUID> firstOfLine(ParkedEvent event) {
        String key = event.key();
        Optional<ParkedEvent> first = key == null
                ? Optional.of(event).filter(ParkedEvent::isWaiting)
                : parked.firstWaiting(
                        event.consumer(), new Line(event.position().topic(), key));
        return first.map(ParkedEvent::id);
    }
}
