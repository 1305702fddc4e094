package org.kepu.messaging.intake;

import java.util.List;
import java.util.Set;

/**
 * What a service does with the events of one source, in one transaction per batch. There are two kinds:
 *
 * <ul>
 *   <li>a {@link Projection} keeps a copy and can be built again from the topics;
 *   <li>every other handler is a <em>reaction</em>: it tells, cancels or creates, is recorded per event id and never runs
 *       again for the same event.
 * </ul>
 *
 * <p>A handler is a CDI bean. Its channels read as the consumer group {@code <consumer>.v<version>}, such as {@code
 * metrics.facts.v1}; the service does not start otherwise.
 */
public interface EventHandler {

    /** Its name, {@code <service>.<what it reads>}, such as {@code metrics.facts}. Events are remembered under it. */
    String consumer();

    /** The CloudEvents types it handles; others are skipped and counted, other major versions of these are parked. */
    Set<String> types();

    /**
     * Handles events in the order of their records, inside the transaction that remembers them as read. Throwing rolls the
     * batch back; then each event is tried alone and the one that fails is parked with the reason.
     *
     * @param events at least one, no id twice
     */
    void handle(List<IncomingEvent> events);

    /** The version of what it keeps; only a {@link Projection} may have another than 1. */
    default int version() {
        return 1;
    }

    /** Whether events are remembered by id; a handler whose own rows are keyed by event id needs no second memory. */
    default boolean remembersEvents() {
        return true;
    }
}
