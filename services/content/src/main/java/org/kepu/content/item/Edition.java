package org.kepu.content.item;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An edition (版本) of an item in one of its states, called its version in events:
 *
 * <pre>{@code
 * drafted → submitted → approved → published → replaced | withdrawn
 *    ↑          ├→ refused
 *    └──────────┘ sent back
 * }</pre>
 *
 * A draft or an approved edition may be discarded. A published edition is never edited (C2); a transition is a method of the
 * state that allows it.
 */
public sealed interface Edition {

    /** What it says, and who wrote it. */
    Sheet sheet();

    /** Counts the editions of an item, from 1. */
    default int number() {
        return sheet().number();
    }

    /** What it says. */
    default Manuscript manuscript() {
        return sheet().manuscript();
    }

    /** Being written. */
    record Drafted(Sheet sheet, @Nullable Decision sentBack) implements Edition {

        /** Another text. */
        Drafted rewrite(Manuscript text, String editor) {
            return new Drafted(sheet.rewritten(text, editor), sentBack);
        }

        /** Waits for a reviewer from now on. */
        Submitted submit(String editor, OffsetDateTime now) {
            return new Submitted(sheet.touchedBy(editor), now);
        }

        /** Given up. */
        Discarded discard() {
            return new Discarded(sheet);
        }
    }

    /** Waits for a reviewer who did not write it. */
    record Submitted(Sheet sheet, OffsetDateTime submittedAt) implements Edition {

        /** Whether this account may decide on it: nobody reviews what he wrote on. */
        boolean mayBeReviewedBy(String account) {
            return !sheet.editors().contains(account);
        }

        /** Found scientific and authoritative. */
        Approved approve(Decision decision) {
            requireAnother(decision);
            return new Approved(sheet, decision);
        }

        /** Needs more work; goes back to its editors with the reason. */
        Drafted sendBack(Decision decision) {
            requireAnother(decision);
            return new Drafted(sheet, decision);
        }

        /** Will not be published. */
        Refused refuse(Decision decision) {
            requireAnother(decision);
            return new Refused(sheet, decision);
        }

        private void requireAnother(Decision decision) {
            if (!mayBeReviewedBy(decision.reviewer())) {
                throw new IllegalArgumentException("reviewer must not have written the edition");
            }
        }
    }

    /** May be published. */
    record Approved(Sheet sheet, Decision decision) implements Edition {

        /** Can be read by everybody from now on. */
        Published publish(OffsetDateTime now) {
            return new Published(sheet, decision, now);
        }

        /** Given up. */
        Discarded discard() {
            return new Discarded(sheet);
        }
    }

    /** Found unfit. */
    record Refused(Sheet sheet, Decision decision) implements Edition {}

    /** Can be read by everybody; never changed. */
    record Published(Sheet sheet, Decision decision, OffsetDateTime publishedAt) implements Edition {

        /** A corrected edition stands in its place. */
        Replaced replace() {
            return new Replaced(sheet, decision, publishedAt);
        }

        /** Taken back, with a reason. */
        Withdrawn withdraw(Withdrawal withdrawal) {
            return new Withdrawn(sheet, decision, publishedAt, withdrawal);
        }
    }

    /** A later edition corrected it. */
    record Replaced(Sheet sheet, Decision decision, OffsetDateTime publishedAt) implements Edition {}

    /** Taken back. */
    record Withdrawn(Sheet sheet, Decision decision, OffsetDateTime publishedAt, Withdrawal withdrawal)
            implements Edition {}

    /** Given up before it was published. */
    record Discarded(Sheet sheet) implements Edition {}
}
