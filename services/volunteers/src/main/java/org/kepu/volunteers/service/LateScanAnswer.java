package org.kepu.volunteers.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.evidence.EvidenceGrade;
import org.kepu.presence.evidence.Judgement;
import org.kepu.presence.late.LateAnswer;

/**
 * The answer to one kept scan.
 *
 * @param outcome what became of it, and what the phone does with its copy
 * @param record the service it stands in
 * @param offersCorrection whether it tells of another time than the one that stands: the volunteer may dispute it
 * @param problem the problem type, where it is refused or to be kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LateScanAnswer(
        UUID nonce,
        LateAnswer.Outcome outcome,
        @Nullable UUID record,
        @Nullable EvidenceGrade grade,
        @Nullable Boolean toBeConfirmed,
        @Nullable Set<String> flags,
        @Nullable Boolean offersCorrection,
        @Nullable String problem) {

    static LateScanAnswer of(UUID nonce, Recorded recorded, boolean otherTime) {
        boolean first = recorded instanceof Recorded.First || recorded instanceof Recorded.Repeated;
        Judgement worth = recorded.worth();
        return new LateScanAnswer(
                nonce,
                first ? LateAnswer.Outcome.RECORDED : LateAnswer.Outcome.ALREADY,
                recorded.mark().record(),
                worth.grade(),
                worth.toBeConfirmed(),
                worth.flags(),
                first ? null : otherTime,
                null);
    }

    static LateScanAnswer refused(UUID nonce, String problem) {
        return new LateScanAnswer(nonce, LateAnswer.Outcome.REFUSED, null, null, null, null, null, problem);
    }

    static LateScanAnswer keep(UUID nonce, String problem) {
        return new LateScanAnswer(nonce, LateAnswer.Outcome.KEEP, null, null, null, null, null, problem);
    }
}
