package org.kepu.content.item;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An edition as its editors and reviewers see it. Who wrote and who decided stays in the audit trail.
 *
 * @param sentBack what the reviewer wanted, where it came back
 */
public record EditionView(
        int number,
        String status,
        ManuscriptView manuscript,
        @Nullable CorrectionView correction,
        @Nullable DecisionView decision,
        @Nullable DecisionView sentBack,
        @Nullable OffsetDateTime submittedAt,
        @Nullable OffsetDateTime publishedAt,
        @Nullable WithdrawalView withdrawal) {

    /** Why it replaces another. */
    public record CorrectionView(int replaces, String reason, String words) {}

    /** What was decided. */
    public record DecisionView(OffsetDateTime at, @Nullable String reason, String words) {}

    /** Why it was taken back. */
    public record WithdrawalView(OffsetDateTime at, String reason, String words) {}

    static EditionView of(Edition edition) {
        return switch (edition) {
            case Edition.Drafted drafted -> view(edition, null, drafted.sentBack(), null, null, null);
            case Edition.Submitted submitted -> view(edition, null, null, submitted.submittedAt(), null, null);
            case Edition.Approved approved -> view(edition, approved.decision(), null, null, null, null);
            case Edition.Refused refused -> view(edition, refused.decision(), null, null, null, null);
            case Edition.Published published ->
                view(edition, published.decision(), null, null, published.publishedAt(), null);
            case Edition.Replaced replaced ->
                view(edition, replaced.decision(), null, null, replaced.publishedAt(), null);
            case Edition.Withdrawn withdrawn ->
                view(edition, withdrawn.decision(), null, null, withdrawn.publishedAt(), withdrawn.withdrawal());
            case Edition.Discarded ignored -> view(edition, null, null, null, null, null);
        };
    }

    private static EditionView view(
            Edition edition,
            @Nullable Decision decision,
            @Nullable Decision sentBack,
            @Nullable OffsetDateTime submittedAt,
            @Nullable OffsetDateTime publishedAt,
            @Nullable Withdrawal withdrawal) {
        Sheet.Correction correction = edition.sheet().correction();
        return new EditionView(
                edition.number(),
                EditionStatus.of(edition).code(),
                ManuscriptView.of(edition.manuscript()),
                correction == null
                        ? null
                        : new CorrectionView(correction.replaces(), correction.reason(), correction.words()),
                shown(decision),
                shown(sentBack),
                submittedAt,
                publishedAt,
                withdrawal == null
                        ? null
                        : new WithdrawalView(withdrawal.at(), withdrawal.reason(), withdrawal.words()));
    }

    private static @Nullable DecisionView shown(@Nullable Decision decision) {
        return decision == null ? null : new DecisionView(decision.at(), decision.reason(), decision.words());
    }
}
