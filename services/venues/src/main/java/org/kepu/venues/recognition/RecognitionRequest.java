package org.kepu.venues.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is sent about recognitions. */
public interface RecognitionRequest {

    /** An application to a round, for a venue, an organisation or a place: exactly one of them. */
    record Application(
            @Nullable String round,
            @Nullable String venue,
            @Nullable String organisation,
            @Nullable String place,
            @Nullable String statement) {}

    /** What the county says of an application. */
    record Opinion(@Nullable String opinion) {}

    /**
     * Why an application is refused.
     *
     * @param reason a code of {@code rejection-reason}
     * @param words a sentence for the applicant
     */
    record Refusal(@Nullable String reason, @Nullable String words) {}

    /**
     * How it is conferred.
     *
     * @param number of the document
     * @param validTo last valid day; without one it follows from the round
     */
    record Conferment(@Nullable String number, @Nullable LocalDate validTo) {}

    /**
     * The outcome of a review (动态管理).
     *
     * @param outcome {@code keep}, {@code rectify}, {@code renew} or {@code withdraw}
     * @param score 0 to 100, where there is one
     * @param words what the reviewers say
     * @param rectifyBy day by which faults are to be mended, for {@code rectify}
     * @param validTo new last valid day, for {@code renew}
     * @param reason a code of {@code ending-reason}, for {@code withdraw}
     */
    record Review(
            @Nullable String outcome,
            @Nullable Integer score,
            @Nullable String words,
            @Nullable LocalDate rectifyBy,
            @Nullable LocalDate validTo,
            @Nullable String reason) {}
}
