package org.kepu.venues.recognition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;

/** Moves a recognition between its row and its state. What a later state no longer names stays in the row. */
final class RecognitionRows {

    private RecognitionRows() {}

    static void write(RecognitionRow row, Recognition recognition) {
        Candidacy candidacy = recognition.candidacy();
        Candidacy.Holder holder = candidacy.holder();
        row.status = RecognitionStatus.of(recognition).code();
        row.roundId = candidacy.round();
        row.kind = candidacy.kind();
        row.level = candidacy.level();
        row.venueId = holder.venue();
        row.organisationId = holder.organisation();
        row.place = holder.place();
        row.subject = holder.subject();
        row.conferrer = candidacy.conferrer();
        row.appliedBy = candidacy.appliedBy();
        row.appliedAt = candidacy.appliedAt();
        row.statement = candidacy.statement();
        row.demonstration = candidacy.demonstration();
        switch (recognition) {
            case Recognition.Checked checked -> check(row, checked.check());
            case Recognition.Publicised publicised -> {
                check(row, publicised.check());
                row.publicisedUntil = publicised.until();
            }
            case Recognition.Conferred conferred -> grant(row, conferred.grant());
            case Recognition.Lapsed lapsed -> grant(row, lapsed.grant());
            case Recognition.Withdrawn withdrawn -> {
                grant(row, withdrawn.grant());
                row.endedOn = withdrawn.ending().day();
                row.reason = withdrawn.ending().reason();
            }
            case Recognition.Declined declined -> {
                row.reason = declined.refusal().reason();
                row.words = declined.refusal().words();
            }
            case Recognition.Applied ignored -> {}
            case Recognition.TakenBack ignored -> {}
        }
    }

    private static void check(RecognitionRow row, Recognition.Check check) {
        row.checkedBy = check.by();
        row.checkedAt = check.at();
        row.opinion = check.opinion();
    }

    private static void grant(RecognitionRow row, Recognition.Grant grant) {
        row.number = grant.number();
        row.grantedOn = grant.grantedOn();
        row.validFrom = grant.validFrom();
        row.validTo = grant.validTo();
        row.imported = grant.imported();
        row.conferredBy = grant.by();
    }

    static Recognition read(RecognitionRow row, CityTime time) {
        Candidacy candidacy = new Candidacy(
                row.id,
                row.roundId,
                row.kind,
                row.level,
                new Candidacy.Holder(row.venueId, row.organisationId, row.place),
                row.conferrer,
                row.appliedBy,
                time.inCity(row.appliedAt),
                row.statement,
                row.demonstration);
        long version = row.version;
        return switch (RecognitionStatus.ofCode(row.status)) {
            case APPLIED -> new Recognition.Applied(candidacy, version);
            case CHECKED -> new Recognition.Checked(candidacy, check(row, time), version);
            case PUBLICISED ->
                new Recognition.Publicised(candidacy, check(row, time), there(row.publicisedUntil), version);
            case CONFERRED -> new Recognition.Conferred(candidacy, grant(row), version);
            case LAPSED -> new Recognition.Lapsed(candidacy, grant(row), version);
            case WITHDRAWN ->
                new Recognition.Withdrawn(
                        candidacy, grant(row), new Recognition.Ending(there(row.endedOn), there(row.reason)), version);
            case REFUSED ->
                new Recognition.Declined(
                        candidacy, new Recognition.Refusal(there(row.reason), there(row.words)), version);
            case TAKEN_BACK -> new Recognition.TakenBack(candidacy, version);
        };
    }

    private static Recognition.Check check(RecognitionRow row, CityTime time) {
        return new Recognition.Check(there(row.checkedBy), time.inCity(there(row.checkedAt)), there(row.opinion));
    }

    private static Recognition.Grant grant(RecognitionRow row) {
        return new Recognition.Grant(
                row.number,
                there(row.grantedOn),
                there(row.validFrom),
                row.validTo,
                row.imported,
                there(row.conferredBy));
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "the state of the row says it is there");
    }
}
