package org.kepu.volunteers.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;
import org.kepu.messaging.fact.Fact;
import org.kepu.presence.evidence.EvidenceGrade;

/**
 * One entry (台账条目), never changed or deleted. The balance of a person is the sum of the minutes.
 *
 * @param record service record it comes from
 * @param minutes whole minutes; negative in a reversal
 * @param day the day it counts on: the one the shift started
 * @param campaigns campaigns it counts for, kept so that a reversal takes back exactly what was counted
 * @param tags of the fact, kept for the same reason
 * @param reason a code of {@code correction-reason}, for all but a credit
 * @param actor account that corrected, for all but a credit
 * @param corrects entry it takes back or replaces, for all but a credit
 * @param event id of the event that told of it
 */
public record LedgerEntry(
        UUID id,
        UUID person,
        UUID record,
        Kind kind,
        int minutes,
        EvidenceGrade grade,
        LocalDate day,
        String place,
        String role,
        List<String> campaigns,
        List<String> tags,
        @Nullable String reason,
        @Nullable String actor,
        @Nullable UUID corrects,
        UUID event,
        OffsetDateTime enteredAt) {

    /** What an entry does. */
    public enum Kind {
        /** Minutes served and confirmed. */
        CREDIT,
        /** Takes an entry back whole. */
        REVERSAL,
        /** Stands in place of an entry taken back. */
        CORRECTION
    }

    public LedgerEntry {
        campaigns = List.copyOf(campaigns);
        tags = List.copyOf(tags);
        if ((kind == Kind.CREDIT) != (corrects == null)) {
            throw new IllegalArgumentException("corrects must be there for all but a credit, kind was " + kind);
        }
        if (kind != Kind.REVERSAL && minutes < 0) {
            throw new IllegalArgumentException("minutes must not be negative, was " + minutes);
        }
    }

    /** What it adds to the figures, or takes from them. */
    public Fact fact(String personRef) {
        return Fact.counting("service", day, place, campaigns, tags)
                .of(personRef)
                .graded(grade.name())
                .minutes(minutes);
    }

    /** The entry that takes this one back whole. */
    public LedgerEntry reversed(Reason why) {
        return following(why, Kind.REVERSAL, -minutes);
    }

    /** The entry that stands in place of this one after its reversal. */
    public LedgerEntry replaced(Reason why, int newMinutes) {
        return following(why, Kind.CORRECTION, newMinutes);
    }

    private LedgerEntry following(Reason why, Kind next, int newMinutes) {
        return new LedgerEntry(
                Ids.next(),
                person,
                record,
                next,
                newMinutes,
                grade,
                day,
                place,
                role,
                campaigns,
                tags,
                why.code(),
                why.actor(),
                id,
                Ids.next(),
                why.at());
    }

    /**
     * Why an entry is corrected and by whom.
     *
     * @param code of {@code correction-reason}
     * @param actor account
     * @param at city time
     */
    public record Reason(String code, String actor, OffsetDateTime at) {}
}
