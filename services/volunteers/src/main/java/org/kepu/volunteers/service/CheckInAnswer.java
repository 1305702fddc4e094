package org.kepu.volunteers.service;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.kepu.presence.evidence.EvidenceGrade;
import org.kepu.presence.evidence.Judgement;

/**
 * What a phone shows after a check-in or check-out.
 *
 * @param side {@code in} or {@code out}
 * @param at the time that counts, city time
 * @param grade what the presence is worth so far
 * @param toBeConfirmed whether somebody responsible has still to confirm it
 * @param already whether it had been recorded by another call before
 */
public record CheckInAnswer(
        UUID record,
        UUID session,
        UUID shift,
        String role,
        String side,
        OffsetDateTime at,
        EvidenceGrade grade,
        boolean toBeConfirmed,
        boolean already) {

    static CheckInAnswer of(Mark mark, Serving.Post post, Judgement worth, boolean already) {
        return new CheckInAnswer(
                mark.record(),
                post.session(),
                post.shift(),
                post.role(),
                mark.side().code(),
                mark.at(),
                worth.grade(),
                worth.toBeConfirmed(),
                already);
    }
}
