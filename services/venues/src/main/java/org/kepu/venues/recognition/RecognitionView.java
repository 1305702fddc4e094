package org.kepu.venues.recognition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recognition as shown; what its state does not have is left out.
 *
 * @param statement why it should be conferred, for those concerned: until it is publicised
 * @param publicisedUntil last day on which objections are taken
 * @param endedOn first day on which it is no longer held
 * @param reason why it was refused or withdrawn
 * @param words what is said to the applicant
 */
public record RecognitionView(
        UUID id,
        long version,
        String status,
        @Nullable UUID round,
        String kind,
        String level,
        @Nullable UUID venue,
        @Nullable UUID organisation,
        String place,
        OffsetDateTime appliedAt,
        @Nullable String statement,
        @Nullable LocalDate publicisedUntil,
        @Nullable String number,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate validTo,
        @Nullable LocalDate endedOn,
        @Nullable String reason,
        @Nullable String words,
        boolean demonstration) {

    static RecognitionView of(Recognition recognition) {
        return switch (recognition) {
            case Recognition.Publicised publicised -> view(publicised, publicised.until(), null, null, null, null);
            case Recognition.Conferred conferred -> view(conferred, null, conferred.grant(), null, null, null);
            case Recognition.Lapsed lapsed -> view(lapsed, null, lapsed.grant(), null, "lapsed", null);
            case Recognition.Withdrawn withdrawn ->
                view(
                        withdrawn,
                        null,
                        withdrawn.grant(),
                        withdrawn.ending().day(),
                        withdrawn.ending().reason(),
                        null);
            case Recognition.Declined declined ->
                view(
                        declined,
                        null,
                        null,
                        null,
                        declined.refusal().reason(),
                        declined.refusal().words());
            case Recognition.Applied applied -> view(applied, null, null, null, null, null);
            case Recognition.Checked checked -> view(checked, null, null, null, null, null);
            case Recognition.TakenBack takenBack -> view(takenBack, null, null, null, null, null);
        };
    }

    private static RecognitionView view(
            Recognition recognition,
            @Nullable LocalDate publicisedUntil,
            Recognition.@Nullable Grant grant,
            @Nullable LocalDate endedOn,
            @Nullable String reason,
            @Nullable String words) {
        Candidacy candidacy = recognition.candidacy();
        RecognitionStatus status = RecognitionStatus.of(recognition);
        return new RecognitionView(
                candidacy.id(),
                recognition.version(),
                status.code(),
                candidacy.round(),
                candidacy.kind(),
                candidacy.level(),
                candidacy.holder().venue(),
                candidacy.holder().organisation(),
                candidacy.holder().place(),
                candidacy.appliedAt(),
                status.isPublic() ? null : candidacy.statement(),
                publicisedUntil,
                grant == null ? null : grant.number(),
                grant == null ? null : grant.grantedOn(),
                grant == null ? null : grant.validTo(),
                endedOn,
                reason,
                words,
                candidacy.demonstration());
    }
}
