package org.kepu.metrics.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.kepu.contracts.Plan;
import org.kepu.metrics.plan.PlanState.Closed;
import org.kepu.metrics.plan.PlanState.Imported;
import org.kepu.metrics.plan.PlanState.Open;

/** A plan (方案) in one of its states: imported → open → closed. Its targets can be read in each of them. */
public sealed interface PlanState permits Imported, Open, Closed {

    /** What the plan says. */
    Content content();

    /** Counts every change, from 1. */
    long version();

    /** The plan and the very text it was read from. */
    record Content(Plan plan, String source, OffsetDateTime importedAt) {}

    /** Brought in and looked through; not in force. */
    record Imported(Content content, long version) implements PlanState {

        /** In its place a corrected file. */
        Imported replace(Content corrected) {
            return new Imported(corrected, version + 1);
        }

        /** In force from this day on. */
        Open open(LocalDate day) {
            return new Open(content, day, version + 1);
        }
    }

    /** In force: its groups are the primary groups, its targets stand on the metrics endpoint. */
    record Open(Content content, LocalDate openedOn, long version) implements PlanState {

        /** A number the plan leaves to the city was set. */
        Open settled() {
            return new Open(content, openedOn, version + 1);
        }

        /** Ended on this day. */
        Closed close(LocalDate day) {
            return new Closed(content, openedOn, day, version + 1);
        }
    }

    /** Ended. */
    record Closed(Content content, LocalDate openedOn, LocalDate closedOn, long version) implements PlanState {}

    /** The id of the plan. */
    default String id() {
        return content().plan().id();
    }

    /** The city it is for. */
    default String place() {
        return content().plan().place();
    }

    /** The state as it is stored and shown. */
    default String status() {
        return switch (this) {
            case Imported imported -> "imported";
            case Open open -> "open";
            case Closed closed -> "closed";
        };
    }
}
