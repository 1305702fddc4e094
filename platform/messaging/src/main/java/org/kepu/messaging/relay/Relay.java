package org.kepu.messaging.relay;

/** Takes events from an outbox to Kafka, one pass at a time; each store has its own. */
public interface Relay {

    /** What one pass found. */
    sealed interface Pass {
        /** Another replica is at work. */
        record Elsewhere() implements Pass {}

        /**
         * Events were looked at.
         *
         * @param more whether there may be more to send at once
         */
        record Done(int sent, int refused, boolean more) implements Pass {}

        /** The broker could not be reached, after {@code sent} events; nothing is held against any event. */
        record Unreachable(int sent, Throwable cause) implements Pass {}
    }

    /**
     * What waits.
     *
     * @param pending events not yet sent, those that wait behind a parked one included
     * @param held those of the pending ones that wait behind a parked one: nothing moves them but a replay
     * @param parked events the broker has refused for good
     * @param oldestSeconds age of the oldest pending event
     */
    record Backlog(long pending, long held, long parked, double oldestSeconds) {}

    /**
     * Reads, sends and moves once.
     *
     * @throws Exception where the store cannot be read or written; nothing is lost, the pass is repeated
     */
    Pass pass() throws Exception;

    /**
     * Counts what waits.
     *
     * @throws Exception where the store cannot be read
     */
    Backlog backlog() throws Exception;
}
