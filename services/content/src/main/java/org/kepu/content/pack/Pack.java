package org.kepu.content.pack;

import java.util.UUID;

/**
 * A package (科普资源包) in one of its states: ready → pushed → closed, or withdrawn. Correcting one makes it ready again under
 * the next number.
 */
public sealed interface Pack {

    UUID id();

    /** What it holds. */
    PackPlan plan();

    /** Counts what it held over time, from 1; called its version in events. */
    int number();

    /** Counts every change, from 1. */
    long version();

    /** May be pushed. */
    record Ready(UUID id, PackPlan plan, int number, long version) implements Pack {

        /** Was sent to somebody. */
        public Pushed pushed() {
            return new Pushed(id, plan, number, version + 1);
        }
    }

    /** Was sent to somebody, and may be again. */
    record Pushed(UUID id, PackPlan plan, int number, long version) implements Pack {}

    /** Is pushed no more. */
    record Closed(UUID id, PackPlan plan, int number, long version) implements Pack {}

    /** Was taken back: what it held is wrong or gone. */
    record Withdrawn(UUID id, PackPlan plan, int number, String reason, long version) implements Pack {}

    /** Whether it may still be pushed, corrected, closed or taken back. */
    default boolean isOpen() {
        return this instanceof Ready || this instanceof Pushed;
    }

    /** Corrected editions in the place of the earlier ones. */
    default Ready correct(PackPlan corrected) {
        requireOpen();
        return new Ready(id(), corrected, number() + 1, version() + 1);
    }

    /** No more pushes of it. */
    default Closed close() {
        requireOpen();
        return new Closed(id(), plan(), number(), version() + 1);
    }

    /** Taken back, for a reason of {@code correction-reason}. */
    default Withdrawn withdraw(String reason) {
        requireOpen();
        return new Withdrawn(id(), plan(), number(), reason, version() + 1);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IllegalArgumentException("pack must be ready or pushed, was " + PackStatus.of(this));
        }
    }
}
