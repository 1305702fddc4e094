package org.kepu.volunteers.service;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.presence.evidence.EvidenceTable;
import org.kepu.presence.evidence.Judgement;
import org.kepu.presence.evidence.Signal;
import org.kepu.volunteers.shift.PresenceRules;

/**
 * What a presence amounts to once both its sides are known (时长核算, R2, R5). A pure function of the marks and the rules.
 *
 * @param minutes whole minutes that count, rounded down once
 * @param worth grade and flags by the one table
 * @param autoClosed whether nobody checked out
 */
record Closing(OffsetDateTime in, OffsetDateTime out, int minutes, Judgement worth, boolean autoClosed) {

    /**
     * Closes a trail that has both sides.
     *
     * @param sameDevice whether another account checked in on the same phone in the same step (R1)
     */
    static Closing of(MarkTrail trail, PresenceRules rules, EvidenceTable table, boolean sameDevice) {
        Mark in = trail.first(Side.IN)
                .orElseThrow(() -> new IllegalArgumentException("nobody closes what did not begin"));
        Mark out =
                trail.first(Side.OUT).orElseThrow(() -> new IllegalArgumentException("the way out is not known yet"));
        boolean autoClosed = out.evidence() == Evidence.AUTO_CLOSE;
        int minutes = autoClosed ? rules.minutesWithoutCheckOut(in.at()) : rules.creditedMinutes(in.at(), out.at());
        return new Closing(
                in.at(), out.at(), minutes, table.judge(trail.evidence(signals(trail, rules, sameDevice))), autoClosed);
    }

    /** What was noticed beside the evidence. */
    static Set<Signal> signals(MarkTrail trail, PresenceRules rules, boolean sameDevice) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        if (sameDevice) {
            signals.add(Signal.SAME_DEVICE);
        }
        if (trail.hasSkew()) {
            signals.add(Signal.CLOCK_SKEW);
        }
        if (trail.in().getFirst().at().isBefore(rules.startsAt())) {
            signals.add(Signal.BEFORE_START);
        }
        return signals;
    }
}
