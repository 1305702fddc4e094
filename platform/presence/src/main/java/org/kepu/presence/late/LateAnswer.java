package org.kepu.presence.late;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.presence.evidence.Judgement;

/**
 * The answer to one scan of an upload.
 *
 * @param nonce of the scan
 * @param outcome what became of it, and what the phone does with its copy
 * @param record id of the record it stands in, where it is recorded
 * @param judgement what the record is worth, where it is recorded
 * @param problem the problem type, where it is refused or to be kept
 */
public record LateAnswer(
        UUID nonce,
        Outcome outcome,
        @Nullable UUID record,
        @Nullable Judgement judgement,
        @Nullable String problem) {

    /** What became of a scan. */
    public enum Outcome {
        /** It made a record; the phone forgets it. */
        @JsonProperty("recorded")
        RECORDED,
        /** There was a record already, which stands; the phone forgets the scan. */
        @JsonProperty("already")
        ALREADY,
        /** Refused for good; the phone shows why and forgets it once it was seen. */
        @JsonProperty("refused")
        REFUSED,
        /** Not yet, as for a session this service has not heard of; the phone keeps it and tries again. */
        @JsonProperty("keep")
        KEEP
    }

    public LateAnswer {
        boolean recorded = outcome == Outcome.RECORDED || outcome == Outcome.ALREADY;
        if (recorded != (record != null && judgement != null) || recorded == (problem != null)) {
            throw new IllegalArgumentException(
                    "an answer has either a record with its judgement or a problem, outcome was " + outcome);
        }
    }

    /** A record was made. */
    public static LateAnswer recorded(UUID nonce, UUID record, Judgement judgement) {
        return new LateAnswer(nonce, Outcome.RECORDED, record, judgement, null);
    }

    /** The record was there already. */
    public static LateAnswer already(UUID nonce, UUID record, Judgement judgement) {
        return new LateAnswer(nonce, Outcome.ALREADY, record, judgement, null);
    }

    /** Refused for good. */
    public static LateAnswer refused(UUID nonce, String problem) {
        return new LateAnswer(nonce, Outcome.REFUSED, null, null, problem);
    }

    /** To be tried again. */
    public static LateAnswer keep(UUID nonce, String problem) {
        return new LateAnswer(nonce, Outcome.KEEP, null, null, problem);
    }
}
