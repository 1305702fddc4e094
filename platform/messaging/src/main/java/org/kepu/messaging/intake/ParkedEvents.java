package org.kepu.messaging.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The events a service could not handle, for its console: look at them, replay them when the cause is mended, give them up
 * where there is nothing to mend.
 */
public interface ParkedEvents {

    /**
     * Parked events that wait, in the order in which they were parked.
     *
     * @param after only those after this one: the last one of the page before
     */
    List<ParkedEvent> page(ParkedFilter filter, @Nullable UUID after, int limit);

    /** The same, of one handler, or of all where it is null. */
    default List<ParkedEvent> waiting(@Nullable String consumer, @Nullable UUID after, int limit) {
        return page(ParkedFilter.of(consumer), after, limit);
    }

    /** One parked event, waiting or not. */
    Optional<ParkedEvent> find(UUID id);

    /** The bytes of one parked event, as they were read; empty for a tombstone. */
    Optional<byte[]> payload(UUID id);

    /**
     * Handles one parked event now, in a transaction of its own. A failure leaves it parked with the new reason. Every try
     * fires {@link ParkedReplayed} in its transaction.
     */
    Replay replay(UUID id);

    /**
     * Handles every waiting event of the same consumer, topic and key, in order, each in a transaction of its own, until
     * none is left or one fails. The key is free when the last is done.
     */
    KeyReplay replayKey(UUID id);

    /**
     * Gives one parked event up: it will not be handled, and what waits behind it may be replayed. Joins a transaction that is
     * there and fires {@link ParkedDiscarded} in it.
     *
     * @param reason why, in the words of whoever does it
     */
    Discard discard(UUID id, String reason);

    /**
     * What became of the replay of a key.
     *
     * @param replayed how many were handled
     * @param stoppedBy what stopped it, or null when none is left
     */
    record KeyReplay(int replayed, @Nullable Replay stoppedBy) {

        /** Replays one after the other, asking for the first that waits each time. */
        public static KeyReplay inOrder(ParkedEvents events, Supplier<Optional<UUID>> first) {
            int replayed = 0;
            Optional<UUID> next = first.get();
            while (next.isPresent()) {
                Replay outcome = events.replay(next.get());
                if (!(outcome instanceof Replay.Done)) {
                    return new KeyReplay(replayed, outcome);
                }
                replayed++;
                next = first.get();
            }
            return new KeyReplay(replayed, null);
        }
    }
}
