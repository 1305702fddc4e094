package org.kepu.content.item;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kepu.content.item.ItemDocument.CorrectionDocument;
import org.kepu.content.item.ItemDocument.DecisionDocument;
import org.kepu.content.item.ItemDocument.EditionDocument;
import org.kepu.content.item.ItemDocument.MediumDocument;
import org.kepu.content.item.ItemDocument.SourceDocument;
import org.kepu.content.item.ItemDocument.TextDocument;
import org.kepu.content.item.ItemDocument.WithdrawalDocument;

/** An edition as stored, and back. */
final class EditionMapping {

    private EditionMapping() {}

    static Edition state(EditionDocument stored) {
        Sheet sheet = sheet(stored);
        return switch (EditionStatus.ofCode(stored.status())) {
            case DRAFTED -> new Edition.Drafted(sheet, decision(stored.decision()));
            case SUBMITTED -> new Edition.Submitted(sheet, there(stored.submittedAt()));
            case APPROVED -> new Edition.Approved(sheet, there(decision(stored.decision())));
            case REFUSED -> new Edition.Refused(sheet, there(decision(stored.decision())));
            case PUBLISHED ->
                new Edition.Published(sheet, there(decision(stored.decision())), there(stored.publishedAt()));
            case REPLACED ->
                new Edition.Replaced(sheet, there(decision(stored.decision())), there(stored.publishedAt()));
            case WITHDRAWN ->
                new Edition.Withdrawn(
                        sheet,
                        there(decision(stored.decision())),
                        there(stored.publishedAt()),
                        withdrawal(there(stored.withdrawal())));
            case DISCARDED -> new Edition.Discarded(sheet);
        };
    }

    static EditionDocument data(Edition edition) {
        return switch (edition) {
            case Edition.Drafted drafted -> row(edition, null, drafted.sentBack(), null, null);
            case Edition.Submitted submitted -> row(edition, submitted.submittedAt(), null, null, null);
            case Edition.Approved approved -> row(edition, null, approved.decision(), null, null);
            case Edition.Refused refused -> row(edition, null, refused.decision(), null, null);
            case Edition.Published published -> row(edition, null, published.decision(), published.publishedAt(), null);
            case Edition.Replaced replaced -> row(edition, null, replaced.decision(), replaced.publishedAt(), null);
            case Edition.Withdrawn withdrawn ->
                row(edition, null, withdrawn.decision(), withdrawn.publishedAt(), withdrawn.withdrawal());
            case Edition.Discarded ignored -> row(edition, null, null, null, null);
        };
    }

    private static EditionDocument row(
            Edition edition,
            @Nullable OffsetDateTime submittedAt,
            @Nullable Decision decision,
            @Nullable OffsetDateTime publishedAt,
            @Nullable Withdrawal withdrawal) {
        Sheet sheet = edition.sheet();
        Sheet.Correction correction = sheet.correction();
        return new EditionDocument(
                sheet.number(),
                EditionStatus.of(edition).code(),
                text(sheet.manuscript()),
                List.copyOf(sheet.editors()),
                correction == null
                        ? null
                        : new CorrectionDocument(correction.replaces(), correction.reason(), correction.words()),
                submittedAt,
                decision == null
                        ? null
                        : new DecisionDocument(decision.reviewer(), decision.at(), decision.reason(), decision.words()),
                publishedAt,
                withdrawal == null
                        ? null
                        : new WithdrawalDocument(withdrawal.at(), withdrawal.reason(), withdrawal.words()));
    }

    private static Sheet sheet(EditionDocument stored) {
        CorrectionDocument correction = stored.correction();
        return new Sheet(
                stored.number(),
                manuscript(stored.text()),
                new HashSet<>(stored.editors()),
                correction == null
                        ? null
                        : new Sheet.Correction(correction.replaces(), correction.reason(), correction.words()));
    }

    private static TextDocument text(Manuscript text) {
        return new TextDocument(
                text.title(),
                text.summary(),
                text.text(),
                text.language(),
                text.themes(),
                text.groups(),
                text.sources().stream()
                        .map(source -> new SourceDocument(source.title(), source.address()))
                        .toList(),
                text.media().stream()
                        .map(medium -> new MediumDocument(medium.kind(), medium.address(), medium.description()))
                        .toList(),
                text.expiresOn());
    }

    private static Manuscript manuscript(TextDocument stored) {
        return new Manuscript(
                stored.title(),
                stored.summary(),
                stored.text(),
                stored.language(),
                stored.themes(),
                stored.groups(),
                stored.sources().stream()
                        .map(source -> new Manuscript.Source(source.title(), source.address()))
                        .toList(),
                stored.media().stream()
                        .map(medium -> new Manuscript.Medium(medium.kind(), medium.address(), medium.description()))
                        .toList(),
                stored.expiresOn());
    }

    private static @Nullable Decision decision(@Nullable DecisionDocument stored) {
        return stored == null ? null : new Decision(stored.reviewer(), stored.at(), stored.reason(), stored.words());
    }

    private static Withdrawal withdrawal(WithdrawalDocument stored) {
        return new Withdrawal(stored.at(), stored.reason(), stored.words());
    }

    private static <T> T there(@Nullable T stored) {
        return Objects.requireNonNull(stored, "an edition has what its status says");
    }
}
