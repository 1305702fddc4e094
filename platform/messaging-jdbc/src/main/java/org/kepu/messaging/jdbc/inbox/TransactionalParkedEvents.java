package org.kepu.messaging.jdbc.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.OutboxFailure;
import org.kepu.messaging.intake.Discard;
import org.kepu.messaging.intake.Line;
import org.kepu.messaging.intake.ParkedDiscarded;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedEvents;
import org.kepu.messaging.intake.ParkedFilter;
import org.kepu.messaging.intake.Replay;

/** The parked events of table {@code inbox_parked}. */
@ApplicationScoped
class TransactionalParkedEvents implements ParkedEvents {

    private final ParkedRows rows;
    private final ParkedReplay step;
    private final Event<ParkedDiscarded> discarded;

    TransactionalParkedEvents(ParkedRows rows, ParkedReplay step, Event<ParkedDiscarded> discarded) {
        this.rows = rows;
        this.step = step;
        this.discarded = discarded;
    }

    private interface Question<T extends @Nullable Object> {
        T ask() throws SQLException;
    }

    @Override
    public List<ParkedEvent> page(ParkedFilter filter, @Nullable UUID after, int limit) {
        return answer(() -> rows.waiting(filter, after, limit));
    }

    @Override
    public Optional<ParkedEvent> find(UUID id) {
        return answer(() -> Optional.ofNullable(rows.find(id)));
    }

    @Override
    public Optional<byte[]> payload(UUID id) {
        return answer(() -> Optional.ofNullable(rows.payload(id)));
    }

    @Override
    public Replay replay(UUID id) {
        try {
            return inTransaction(() -> step.replay(id));
        } catch (RuntimeException e) {
            if (Transient.is(e)) {
                throw e;
            }
            return inTransaction(() -> step.stillPoison(id, e));
        }
    }

    @Override
    public KeyReplay replayKey(UUID id) {
        return KeyReplay.inOrder(this, () -> firstOfLine(id));
    }

    @Override
    public Discard discard(UUID id, String reason) {
        return QuarkusTransaction.joiningExisting().call(() -> answer(() -> giveUp(id, reason)));
    }

    private Discard giveUp(UUID id, String reason) throws SQLException {
        ParkedEvent parked = rows.lock(id);
        if (parked == null) {
            return new Discard.Unknown();
        }
        if (!parked.isWaiting()) {
            return new Discard.AlreadySettled();
        }
        rows.discarded(id);
        discarded.fire(new ParkedDiscarded(parked, reason));
        return new Discard.Done();
    }

    private Optional<UUID> firstOfLine(UUID id) {
        return find(id).flatMap(parked -> {
                    String key = parked.key();
                    return key == null
                            ? Optional.of(parked).filter(ParkedEvent::isWaiting)
                            : answer(() -> Optional.ofNullable(rows.firstWaiting(
                                    parked.consumer(),
                                    new Line(parked.position().topic(), key))));
                })
                .map(ParkedEvent::id);
    }

    private static <T> T inTransaction(Question<T> question) {
        return QuarkusTransaction.requiringNew().call(() -> answer(question));
    }

    private static <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new OutboxFailure("the parked events could not be read or written", e);
        }
    }
}
