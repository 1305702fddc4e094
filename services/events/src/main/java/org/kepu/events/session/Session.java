package org.kepu.events.session;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.events.session.Session.Cancelled;
import org.kepu.events.session.Session.Held;
import org.kepu.events.session.Session.Scheduled;

/**
 * A session (场次) of an activity in one of its states: scheduled → cancelled or held. Moving one keeps it scheduled.
 *
 * <p>A transition is a method of the state that allows it.
 */
public sealed interface Session permits Scheduled, Cancelled, Held {

    /** What was announced, as it stands now. */
    Announcement announcement();

    /** Counts every change, from 1. */
    long version();

    default UUID id() {
        return announcement().id();
    }

    /**
     * Announced and to come, or going on.
     *
     * @param moved whether it takes place elsewhere or at another time than first announced
     */
    record Scheduled(Announcement announcement, boolean moved, long version) implements Session {

        /** Whether it goes on, or is over and not yet closed. */
        public boolean hasBegun(OffsetDateTime now) {
            return !now.isBefore(announcement.window().startsAt());
        }

        /** Another time or place, before it has begun; those signed up are told. */
        public Scheduled move(String place, String spot, TimeWindow window, OffsetDateTime now) {
            requireToCome(now);
            return new Scheduled(announcement.at(place, spot, window), true, version + 1);
        }

        /** Same place and time; another spot there, capacity or wish for volunteers. */
        public Scheduled change(String spot, @Nullable Integer capacity, List<Wanted> wanted) {
            return new Scheduled(announcement.with(spot, capacity, wanted), moved, version + 1);
        }

        /** Will not happen: only before it has begun. */
        public Cancelled cancel(String reason, OffsetDateTime now) {
            requireToCome(now);
            return new Cancelled(announcement, reason, version + 1);
        }

        /** Has happened: only after it has begun. */
        public Held hold(OffsetDateTime now) {
            if (!hasBegun(now)) {
                throw new IllegalArgumentException("a session cannot be held before it begins");
            }
            return new Held(announcement, version + 1);
        }

        private void requireToCome(OffsetDateTime now) {
            if (hasBegun(now)) {
                throw new IllegalArgumentException("a session that has begun is neither moved nor cancelled");
            }
        }
    }

    /** Called off; the reason is a code of the vocabulary {@code cancellation-reason}. */
    record Cancelled(Announcement announcement, String reason, long version) implements Session {}

    /** Has happened: counted once. */
    record Held(Announcement announcement, long version) implements Session {}
}
