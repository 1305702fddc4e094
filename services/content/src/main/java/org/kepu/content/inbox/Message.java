package org.kepu.content.inbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A message to one person in one of its states: held → delivered → opened, or held → stale. Only what was delivered is in
 * the inbox.
 */
public sealed interface Message {

    /** What it says, and to whom. */
    Letter letter();

    /** Counts every change, from 1. */
    long version();

    default UUID id() {
        return letter().id();
    }

    /** Waits for the end of the person's quiet hours. */
    record Held(Letter letter, OffsetDateTime deliverAt, long version) implements Message {

        /** The quiet hours are over. */
        Delivered deliver(OffsetDateTime now) {
            return new Delivered(letter, now, version + 1);
        }

        /** It came too late to be of use. */
        Stale expire() {
            return new Stale(letter, version + 1);
        }

        /** Whether it would only confuse now. */
        boolean isStaleAt(OffsetDateTime now) {
            return letter.staleAfter() != null && now.isAfter(letter.staleAfter());
        }
    }

    /** Lies in the inbox. */
    record Delivered(Letter letter, OffsetDateTime deliveredAt, long version) implements Message {

        /** The person read it. */
        Opened open(OffsetDateTime now) {
            return new Opened(letter, deliveredAt, now, version + 1);
        }
    }

    /** Was read. */
    record Opened(Letter letter, OffsetDateTime deliveredAt, OffsetDateTime openedAt, long version)
            implements Message {}

    /** Was never delivered, because its time had passed. */
    record Stale(Letter letter, long version) implements Message {}
}
