package org.kepu.metrics.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Indicator;
import org.kepu.contracts.Plan;

/**
 * What an import did, row by row.
 *
 * @param plan the plan as it is now
 * @param rows one for each indicator, in the order of the file; those that are gone at the end
 */
public record PlanReport(PlanView plan, List<Row> rows) {

    public PlanReport {
        rows = List.copyOf(rows);
    }

    /**
     * One indicator.
     *
     * @param row its number in the file, from 1; null where it is gone
     * @param outcome new, changed, unchanged or gone
     */
    public record Row(@Nullable Integer row, String indicator, String outcome) {}

    static PlanReport of(@Nullable Plan before, PlanState after) {
        List<Row> rows = new ArrayList<>();
        List<Indicator> indicators = after.content().plan().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator now = indicators.get(i);
            Optional<Indicator> then = before == null ? Optional.empty() : before.indicator(now.id());
            String outcome = then.isEmpty() ? "new" : then.get().equals(now) ? "unchanged" : "changed";
            rows.add(new Row(i + 1, now.id(), outcome));
        }
        if (before != null) {
            before.indicators().stream()
                    .map(Indicator::id)
                    .filter(id -> after.content().plan().indicator(id).isEmpty())
                    .forEach(id -> rows.add(new Row(null, id, "gone")));
        }
        return new PlanReport(PlanView.of(after), rows);
    }
}
