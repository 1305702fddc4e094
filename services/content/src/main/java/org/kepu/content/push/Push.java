package org.kepu.content.push;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A push (推送) in one of its states: planned → sending → sent, or planned → cancelled.
 *
 * <p>While planned, nobody has been chosen. When its time has come the subscriptions of that moment become the list of
 * recipients, which never changes again; then everybody on it is told.
 */
public sealed interface Push {

    UUID id();

    Order order();

    /** Counts every change, from 1. */
    long version();

    /** Waits for its time. */
    record Planned(UUID id, Order order, OffsetDateTime sendAt, long version) implements Push {

        /** The list of recipients is complete. */
        Sending freeze(RecipientList list, OffsetDateTime now) {
            return new Sending(id, order, list, now, 0, version + 1);
        }

        /** Will not be sent. */
        Cancelled cancel() {
            return new Cancelled(id, order, version + 1);
        }
    }

    /**
     * Goes out.
     *
     * @param handedOver how many steps of the list are done; a step under way may be repeated, which tells nobody twice
     */
    record Sending(UUID id, Order order, RecipientList list, OffsetDateTime frozenAt, int handedOver, long version)
            implements Push {

        public Sending {
            if (handedOver < 0 || handedOver > list.steps()) {
                throw new IllegalArgumentException("handedOver must be 0 to " + list.steps() + ", was " + handedOver);
            }
        }

        boolean isComplete() {
            return handedOver == list.steps();
        }

        /** One more step is done. */
        Sending handOver() {
            return new Sending(id, order, list, frozenAt, handedOver + 1, version + 1);
        }

        /** Everybody has been told, or will be when their quiet hours end. */
        Sent complete(OffsetDateTime now) {
            if (!isComplete()) {
                throw new IllegalArgumentException("handedOver must be " + list.steps() + ", was " + handedOver);
            }
            return new Sent(id, order, list, frozenAt, now, version + 1);
        }
    }

    /** Has gone out. */
    record Sent(UUID id, Order order, RecipientList list, OffsetDateTime frozenAt, OffsetDateTime sentAt, long version)
            implements Push {}

    /** Was called off before anybody was chosen. */
    record Cancelled(UUID id, Order order, long version) implements Push {}
}
