package org.kepu.volunteers.service;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The two-person rule (双人审批, R4): nobody approves hours of his own or of an event he alone created; what somebody recorded
 * another approves; a long day goes to a higher level. A pure function.
 *
 * @param firstLimit minutes of a day above which {@code firstRank} approves
 * @param firstRank rank of the place level an approver of long days stands for, 1 is the highest
 * @param secondLimit minutes of a day above which {@code secondRank} approves
 * @param secondRank rank of the place level an approver of very long days stands for
 */
record ApprovalRules(int firstLimit, int firstRank, int secondLimit, int secondRank) {

    ApprovalRules {
        if (secondLimit < firstLimit || secondRank > firstRank) {
            throw new IllegalArgumentException(
                    "the second limit must be longer and its level not lower than the first");
        }
    }

    /** What an approval does. */
    sealed interface Verdict {
        /** It settles these waits; others may be left. */
        record Settles(Set<Wait> waits) implements Verdict {}

        /** It is refused. */
        record Denied(Reason reason) implements Verdict {}
    }

    /** Why an approval is refused. */
    enum Reason {
        /** One's own hours. */
        OWN_HOURS,
        /** Hours of an event one has created alone. */
        OWN_EVENT,
        /** One has recorded or approved it before. */
        SAME_PERSON,
        /** The day is long: a higher level has to approve. */
        LEVEL_TOO_LOW
    }

    Verdict judge(ApprovalCase what, Approver who) {
        if (who.account().equals(what.account()) || who.ref().equals(what.ref())) {
            return new Verdict.Denied(Reason.OWN_HOURS);
        }
        if (what.organisers().equals(List.of(who.ref()))) {
            return new Verdict.Denied(Reason.OWN_EVENT);
        }
        boolean another =
                !what.recorders().contains(who.account()) && !what.approvedBy().contains(who.account());
        boolean highEnough = who.reaches(rankFor(what.dayTotal()));
        Set<Wait> settled = EnumSet.noneOf(Wait.class);
        for (Wait wait : what.waits()) {
            boolean settles = switch (wait) {
                case CONFIRMATION -> true;
                case SECOND_APPROVER -> another;
                case NEXT_APPROVER -> highEnough;
            };
            if (settles) {
                settled.add(wait);
            }
        }
        if (!settled.isEmpty()) {
            return new Verdict.Settles(settled);
        }
        return new Verdict.Denied(
                what.waits().contains(Wait.SECOND_APPROVER) && !another ? Reason.SAME_PERSON : Reason.LEVEL_TOO_LOW);
    }

    /** Whether somebody may settle a day of this length by himself, as a correction does. */
    boolean mayDecide(int dayTotal, Approver who) {
        return dayTotal <= firstLimit || who.reaches(rankFor(dayTotal));
    }

    private int rankFor(int dayTotal) {
        return dayTotal > secondLimit ? secondRank : firstRank;
    }
}
