package org.kepu.venues.recognition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recognition (认定) from its application to its end: applied → checked → publicised → conferred → withdrawn or lapsed;
 * refused or taken back on the way. Domain V1, V2, V11.
 */
public sealed interface Recognition {

    /** What was applied for, and for whom. */
    Candidacy candidacy();

    /** Counts every change, from 1. */
    long version();

    default UUID id() {
        return candidacy().id();
    }

    /** Not decided yet. */
    sealed interface Pending extends Recognition {
        default Declined refuse(Refusal refusal) {
            return new Declined(candidacy(), refusal, version() + 1);
        }

        default TakenBack takeBack() {
            return new TakenBack(candidacy(), version() + 1);
        }
    }

    /** Waits for the county's check (初审). */
    record Applied(Candidacy candidacy, long version) implements Pending {
        Applied change(Candidacy newCandidacy) {
            return new Applied(newCandidacy, version + 1);
        }

        Checked check(Check check) {
            return new Checked(candidacy, check, version + 1);
        }
    }

    /**
     * What the county says.
     *
     * @param by account
     */
    record Check(String by, OffsetDateTime at, String opinion) {}

    /** The county agrees. */
    record Checked(Candidacy candidacy, Check check, long version) implements Pending {
        Publicised publicise(LocalDate until) {
            return new Publicised(candidacy, check, until, version + 1);
        }
    }

    /**
     * Announced, so that anybody may object (公示).
     *
     * @param until last day on which objections are taken
     */
    record Publicised(Candidacy candidacy, Check check, LocalDate until, long version) implements Pending {
        Conferred confer(Grant grant) {
            return new Conferred(candidacy, grant, version + 1);
        }
    }

    /**
     * How it was conferred.
     *
     * @param number of the document, where there is one
     * @param grantedOn the day that makes it newly added (新增)
     * @param validTo last valid day; null without an end
     * @param imported it stood before the platform
     * @param by account
     */
    record Grant(
            @Nullable String number,
            LocalDate grantedOn,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean imported,
            String by) {

        public Grant {
            if (validTo != null && validTo.isBefore(validFrom)) {
                throw new IllegalArgumentException("validTo must not lie before validFrom");
            }
        }

        Grant until(LocalDate day) {
            return new Grant(number, grantedOn, validFrom, day, imported, by);
        }

        /** Whether its last valid day has passed. */
        boolean isOver(LocalDate today) {
            return validTo != null && validTo.isBefore(today);
        }
    }

    /** Held now. */
    record Conferred(Candidacy candidacy, Grant grant, long version) implements Recognition {
        Conferred renew(LocalDate validTo) {
            return new Conferred(candidacy, grant.until(validTo), version + 1);
        }

        Conferred review() {
            return new Conferred(candidacy, grant, version + 1);
        }

        Withdrawn withdraw(Ending ending) {
            return new Withdrawn(candidacy, grant, ending, version + 1);
        }

        Lapsed lapse() {
            return new Lapsed(candidacy, grant, version + 1);
        }
    }

    /**
     * Why it was not conferred.
     *
     * @param reason a code of {@code rejection-reason}
     * @param words a sentence for the applicant
     */
    record Refusal(String reason, String words) {}

    /** Not conferred. */
    record Declined(Candidacy candidacy, Refusal refusal, long version) implements Recognition {}

    /** Given up before it was decided. */
    record TakenBack(Candidacy candidacy, long version) implements Recognition {}

    /**
     * How it ended before its time.
     *
     * @param day first day on which it is no longer held
     * @param reason a code of {@code ending-reason}
     */
    record Ending(LocalDate day, String reason) {}

    /** Taken back by who conferred it, given up, or ended with its holder (撤销). */
    record Withdrawn(Candidacy candidacy, Grant grant, Ending ending, long version) implements Recognition {}

    /** Its last valid day has passed (失效). */
    record Lapsed(Candidacy candidacy, Grant grant, long version) implements Recognition {}
}
