package org.kepu.messaging.intake;

import java.util.List;
import java.util.Set;

/**
 * What a service does with the events of one source, in one transaction per batch.
 *
 * <p>Two kinds. A <em>projection</em> keeps a copy ({@code upsert … where excluded.source_version > t.source_version}); it
 * is idempotent and runs again on a rebuild: raise {@link #version()} and it starts from an empty table. A
 * <em>reaction</em> tells, cancels or creates; it is recorded per event id and never runs again.
 */
public interface EventHandler {

    /** The name under which events are remembered as read; also part of the consumer group. */
    String consumer();

    /** The CloudEvents types it handles; others are skipped and counted, other major versions of these are parked. */
    Set<String> types();

    /**
     * Handles events in the order of their records, inside the transaction that remembers them as read. Throwing rolls the
     * batch back; then each event is tried alone and the one that fails is parked with the reason.
     */
    void handle(List<IncomingEvent> events);

    /** The version of a projection's tables; a higher one than the stored one calls {@link #reset()} before reading. */
    default int version() {
        return 1;
    }

    /** Empties a projection's tables before it is built again. A reaction leaves this alone. */
    default void reset() {}

    /** Whether events are remembered by id; a handler whose own rows are keyed by event id needs no second memory. */
    default boolean remembersEvents() {
        return true;
    }
}
