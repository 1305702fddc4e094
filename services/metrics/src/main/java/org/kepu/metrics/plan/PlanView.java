package org.kepu.metrics.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Plan;
import org.kepu.contracts.Text;

/** A plan as shown: in its own words for groups, roles and what judges. */
public record PlanView(
        String id,
        long version,
        String status,
        String place,
        Text city,
        Text title,
        int startYear,
        int endYear,
        Plan.Document document,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        OffsetDateTime importedAt,
        List<Plan.Named> keyGroups,
        List<Plan.Named> roles,
        List<Plan.Word> words,
        int indicators,
        List<Plan.Milestone> milestones,
        List<Plan.Commitment> commitments) {

    public PlanView {
        keyGroups = List.copyOf(keyGroups);
        roles = List.copyOf(roles);
        words = List.copyOf(words);
        milestones = List.copyOf(milestones);
        commitments = List.copyOf(commitments);
    }

    static PlanView of(PlanState state) {
        Plan plan = state.content().plan();
        return new PlanView(
                plan.id(),
                state.version(),
                state.status(),
                plan.place(),
                plan.city(),
                plan.title(),
                plan.period().start(),
                plan.period().end(),
                plan.document(),
                switch (state) {
                    case PlanState.Imported imported -> null;
                    case PlanState.Open open -> open.openedOn();
                    case PlanState.Closed closed -> closed.openedOn();
                },
                state instanceof PlanState.Closed closed ? closed.closedOn() : null,
                state.content().importedAt(),
                plan.keyGroups(),
                plan.roles(),
                plan.words(),
                plan.indicators().size(),
                plan.milestones(),
                plan.commitments());
    }
}
