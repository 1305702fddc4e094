package org.kepu.messaging.jdbc.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.IntakeTrace;
import org.kepu.messaging.intake.Line;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedReader;
import org.kepu.messaging.intake.ParkedReplayed;
import org.kepu.messaging.intake.Reading.Understood;
import org.kepu.messaging.intake.Reasons;
import org.kepu.messaging.intake.Replay;

/** Handles one parked event inside the current transaction, as if it were read now. */
@ApplicationScoped
class ParkedReplay {

    private final ParkedRows rows;
    private final ParkedReader reader;
    private final InboxTable inbox;
    private final IntakeTrace trace;
    private final Event<ParkedReplayed> tried;

    ParkedReplay(
            ParkedRows rows, ParkedReader reader, InboxTable inbox, IntakeTrace trace, Event<ParkedReplayed> tried) {
        this.rows = rows;
        this.reader = reader;
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
        Replay outcome = new Replay.StillPoison(Reasons.shown(SqlReasons.of(failure)));
        ParkedEvent parked = rows.lock(id);
        if (parked != null) {
            rows.failed(id, SqlReasons.of(failure));
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
        EventHandler handler = reader.handler(parked);
        Understood understood = reader.read(parked, rows.payload(parked.id()));
        IncomingEvent event = understood.event();
        // A readable event was claimed when it was parked; one that became readable since is claimed now.
        boolean isNew = parked.eventId() != null
                || !handler.remembersEvents()
                || !inbox.claim(handler.consumer(), Set.of(event.id())).isEmpty();
        if (isNew) {
            trace.during(handler.consumer(), List.of(understood.source()), () -> handler.handle(List.of(event)));
        }
    }
}
