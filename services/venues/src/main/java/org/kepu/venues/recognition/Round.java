package org.kepu.venues.recognition;

import java.time.LocalDate;
import java.util.UUID;

/** A round of assessment (评审批次) in one of its states: open → closed. Domain V1, V2. */
public sealed interface Round {

    /** What it confers and how. */
    Plan plan();

    /** Counts every change, from 1. */
    long version();

    default UUID id() {
        return plan().id();
    }

    /**
     * What a round confers and how.
     *
     * @param kind a code of {@code recognition-kind}
     * @param level a code of {@code level}
     * @param place place code of who confers; applicants lie there or below
     * @param opensOn first day on which applications are taken
     * @param closesOn last day
     * @param publicityDays days (公示天数) objections are taken before anything is conferred; 0 where the rules ask for none
     * @param validYears years for which it is conferred
     * @param demonstration invented for a demonstration
     */
    record Plan(
            UUID id,
            String kind,
            String level,
            String title,
            String place,
            LocalDate opensOn,
            LocalDate closesOn,
            int publicityDays,
            int validYears,
            boolean demonstration) {

        public Plan {
            if (closesOn.isBefore(opensOn)) {
                throw new IllegalArgumentException("closesOn must not lie before opensOn");
            }
        }

        /** Whether applications are taken on a day. */
        public boolean takes(LocalDate day) {
            return !day.isBefore(opensOn) && !day.isAfter(closesOn);
        }
    }

    /** Takes applications within its days. */
    record Open(Plan plan, long version) implements Round {
        Open change(Plan next) {
            return new Open(next, version + 1);
        }

        Closed close() {
            return new Closed(plan, version + 1);
        }
    }

    /** Takes none any more; what was applied for goes on. */
    record Closed(Plan plan, long version) implements Round {}
}
