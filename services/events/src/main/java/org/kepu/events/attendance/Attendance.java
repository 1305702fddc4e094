package org.kepu.events.attendance;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.fact.Fact;
import org.kepu.presence.evidence.Evidence;

/**
 * An attendance (参与记录) as it was recorded, never changed: one person, or so many heads of one group.
 *
 * @param nonce made where it was recorded; repeating it repeats the answer
 * @param digest of what was sent, so that a reused nonce is told from a repetition
 * @param at when it was recorded, city time
 * @param factId the event that counted it; corrections name it
 * @param fact what was counted; a correction is cut the same way
 * @param actor account of the staff that recorded it, null where the person scanned
 */
record Attendance(
        UUID id,
        UUID session,
        UUID nonce,
        byte[] digest,
        CountMode mode,
        Evidence evidence,
        OffsetDateTime at,
        UUID factId,
        Fact fact,
        @Nullable String actor) {

    Attendance {
        Integer times = fact.personTimes();
        if (times == null || times < 1) {
            throw new IllegalArgumentException("personTimes must be positive, was " + times);
        }
        if ((mode == CountMode.BY_NAME) != (fact.personRef() != null)) {
            throw new IllegalArgumentException("a person is counted by name, a head count has none");
        }
    }

    /** What was recorded, before any correction. */
    Standing recorded() {
        return new Standing(
                Objects.requireNonNull(fact.group(), "heads have a group"),
                Objects.requireNonNull(fact.personTimes(), "an attendance counts heads"));
    }

    /** The finer groups it was tagged with. */
    List<String> finer() {
        return fact.tags().stream().filter(tag -> tag.startsWith("key-group:")).toList();
    }

    /** Whether this is the repetition of a call: the same nonce with the same content. */
    boolean repeats(UUID otherNonce, byte[] otherDigest) {
        return nonce.equals(otherNonce) && Arrays.equals(digest, otherDigest);
    }
}
