package org.kepu.messaging;

import java.util.List;

/**
 * Writes events in the transaction of their cause: the state change and its event commit together or not at all.
 *
 * <p>Call it after the versioned update of the aggregate. Positions then follow commit order per aggregate; across
 * aggregates they become visible out of order, which is why nothing keeps a "last position read".
 */
public interface Outbox {

    /**
     * Appends events in the current transaction, in this order.
     *
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException where an event is larger than its kind may be
     */
    void append(List<OutgoingEvent> events);

    /** Appends events in the current transaction, in this order. */
    default void append(OutgoingEvent... events) {
        append(List.of(events));
    }
}
