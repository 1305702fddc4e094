package org.kepu.day.count;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One service record as the player's steps make it: the first evidence of each half gives its time, the weaker half its grade.
 *
 * @param session where it was; empty until an answer names it
 * @param in when and how somebody came; null while nothing was said
 * @param out when and how they left
 */
record Presence(String session, @Nullable Half in, @Nullable Half out) {

    static final Presence NONE = new Presence("", null, null);

    /** A half (签到 or 签退) with the moment that counts and what it is worth by now. */
    record Half(OffsetDateTime at, Evidence first, String grade) {

        static Half of(OffsetDateTime at, Evidence evidence) {
            return new Half(at, evidence, evidence.grade());
        }

        /** What comes after the first never moves the time; it may confirm. */
        Half and(Evidence later) {
            return first.isConfirmedBy(later) ? new Half(at, first, "B") : this;
        }

        Half corrected(OffsetDateTime moment) {
            return new Half(moment, first, grade);
        }
    }

    Presence at(String where) {
        return new Presence(where.isEmpty() ? session : where, in, out);
    }

    Presence came(OffsetDateTime at, Evidence evidence) {
        return new Presence(session, in == null ? Half.of(at, evidence) : in.and(evidence), out);
    }

    Presence left(OffsetDateTime at, Evidence evidence) {
        return new Presence(session, in, out == null ? Half.of(at, evidence) : out.and(evidence));
    }

    /** Other times, as the correction says; no correction makes a grade better. */
    Presence corrected(OffsetDateTime from, OffsetDateTime to) {
        return new Presence(session, in == null ? null : in.corrected(from), out == null ? null : out.corrected(to));
    }

    /** The weaker half; where nobody checked out, what that is worth. */
    String grade() {
        String came = in == null ? "" : in.grade();
        String gone = out == null ? Evidence.NO_CHECK_OUT.grade() : out.grade();
        return came.compareTo(gone) > 0 ? came : gone;
    }
}
