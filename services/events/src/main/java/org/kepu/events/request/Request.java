package org.kepu.events.request;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.events.request.Request.Closed;
import org.kepu.events.request.Request.Delivered;
import org.kepu.events.request.Request.Open;
import org.kepu.events.request.Request.Withdrawable;

/**
 * A resident's request (群众点单) in one of its states: submitted → accepted → scheduled → delivered → closed, a
 * complaint (投诉) submitted → accepted → answered → closed; refused or withdrawn on the way; up a level untouched or for support. A transition is a method of the state that allows it.
 *
 * <p>Every event takes a version of its own: a step that tells two things raises the version by two.
 */
sealed interface Request permits Open, Withdrawable, Request.Ratable, Closed {

    /** What was asked. */
    Asked asked();

    /** Whose it is to deal with. */
    Holder holder();

    /** Counts every event, from 1. */
    long version();

    default UUID id() {
        return asked().id();
    }

    /** A request that may be refused or given back: nothing was planned for it yet. */
    sealed interface Open extends Request permits Waiting, Accepted {

        /** Goes to the level above: untouched at its limit, or because support is needed. */
        default Waiting rise(Holder above, @Nullable OffsetDateTime dueAt) {
            return new Waiting(asked(), above, dueAt, version() + 1);
        }

        /** Is refused, with a reason the resident sees. */
        default Closed reject(String reason, @Nullable String sentence) {
            return new Closed(asked(), holder(), new Ending.Rejected(reason, sentence), version() + 2);
        }
    }

    /** A request the resident may still take back. */
    sealed interface Withdrawable extends Request permits Waiting, Accepted, Scheduled {

        /** The resident no longer wants it. */
        default Closed withdraw() {
            return new Closed(asked(), holder(), new Ending.Withdrawn(), version() + 2);
        }
    }

    /** A request that is done and that the resident may rate. */
    sealed interface Ratable extends Request permits Delivered, Answered {

        /** When it was done. */
        OffsetDateTime doneAt();

        /** The resident says how it was (评单). */
        Closed rate(Ending.Rating rating);

        /** Nobody rated it in time. */
        Closed lapse();
    }

    /**
     * Nobody has taken it yet (待接单).
     *
     * @param dueAt goes up untouched after this; null at the highest level
     */
    record Waiting(Asked asked, Holder holder, @Nullable OffsetDateTime dueAt, long version)
            implements Open, Withdrawable {

        /**
         * The asker wants something else (更改).
         *
         * @param by who has to deal with it now, until {@code until}
         */
        Waiting change(Wish wish, Holder by, @Nullable OffsetDateTime until) {
            Asked changed = asked.wishing(wish);
            return new Waiting(changed, by, until, version + (changed.countsAs(asked) ? 1 : 2));
        }

        /** Somebody takes it (接单). */
        Accepted accept(String handler) {
            return new Accepted(asked, holder, handler, version + 1);
        }
    }

    /**
     * Taken (已接单).
     *
     * @param handler account that deals with it and may see whom to talk to
     */
    record Accepted(Asked asked, Holder holder, String handler, long version) implements Open, Withdrawable {

        /** It becomes a session (排期). */
        Scheduled schedule(UUID session) {
            return new Scheduled(asked, holder, handler, session, version + 1);
        }

        /** A complaint is answered in words (答复). */
        Answered answer(String words, OffsetDateTime now) {
            return new Answered(asked, holder, handler, words, now, version + 1);
        }
    }

    /** A session will answer it (已排期). */
    record Scheduled(Asked asked, Holder holder, String handler, UUID session, long version) implements Withdrawable {

        /** The session was held. */
        Delivered deliver(OffsetDateTime now) {
            return new Delivered(asked, holder, handler, session, now, version + 1);
        }

        /** The session was called off: it needs another. */
        Accepted unschedule() {
            return new Accepted(asked, holder, handler, version + 1);
        }
    }

    /** Done (已完成), to be rated by the resident. */
    record Delivered(Asked asked, Holder holder, String handler, UUID session, OffsetDateTime deliveredAt, long version)
            implements Ratable {

        @Override
        public OffsetDateTime doneAt() {
            return deliveredAt;
        }

        @Override
        public Closed rate(Ending.Rating rating) {
            return new Closed(asked, holder, new Ending.Done(session, deliveredAt, rating), version + 2);
        }

        @Override
        public Closed lapse() {
            return new Closed(asked, holder, new Ending.Done(session, deliveredAt, null), version + 1);
        }
    }

    /**
     * A complaint with its answer (已答复), to be rated by the resident.
     *
     * @param words the answer, personal
     */
    record Answered(Asked asked, Holder holder, String handler, String words, OffsetDateTime answeredAt, long version)
            implements Ratable {

        @Override
        public OffsetDateTime doneAt() {
            return answeredAt;
        }

        @Override
        public Closed rate(Ending.Rating rating) {
            return new Closed(asked, holder, new Ending.Answered(words, answeredAt, rating), version + 2);
        }

        @Override
        public Closed lapse() {
            return new Closed(asked, holder, new Ending.Answered(words, answeredAt, null), version + 1);
        }
    }

    /** Over (办结). */
    record Closed(Asked asked, Holder holder, Ending ending, long version) implements Request {}
}
