package org.kepu.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Measure;
import org.kepu.metrics.fact.FactList;
import org.kepu.metrics.fact.FactView;
import org.kepu.metrics.holding.Held;
import org.kepu.metrics.holding.HoldingView;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Opens a value down to the records it was found from. */
@ApplicationScoped
public class Records {

    private final HoldingEngines holdings;
    private final FactEngines facts;
    private final Held held;
    private final FactList list;

    Records(HoldingEngines holdings, FactEngines facts, Held held, FactList list) {
        this.holdings = holdings;
        this.facts = facts;
        this.held = held;
        this.list = list;
    }

    /** One record behind a value: an interval or a counted thing. */
    public record RecordView(
            @Nullable HoldingView holding, @Nullable FactView fact) {}

    /** One page of them; entered values have none, they are listed as entered values. */
    public Page<RecordView> page(Question question, @Nullable String cursor, int limit) {
        return switch (question.indicator().measure()) {
            case Measure.Added added -> {
                Span span = Span.around(
                        added.period(), question.day(), question.plan().period());
                yield held.pageAdded(
                                holdings.query(added.holding(), question.place()),
                                span.from(),
                                span.until(question.day()),
                                Cursor.decode(cursor, 1),
                                limit)
                        .map(Records::of);
            }
            case Measure.Stock stock -> onDay(question, stock.holding(), cursor, limit);
            case Measure.Coverage coverage
            when coverage.holding() != null -> onDay(question, coverage.holding(), cursor, limit);
            case Measure.Coverage coverage -> facts(question, coverage.fact(), coverage.period(), cursor, limit);
            case Measure.Sum sum -> facts(question, sum.fact(), sum.period(), cursor, limit);
            case Measure.Count count -> facts(question, count.fact(), count.period(), cursor, limit);
            case Measure.Distinct distinct -> facts(question, distinct.fact(), distinct.period(), cursor, limit);
            case Measure.Share share -> facts(question, share.fact(), share.period(), cursor, limit);
            case Measure.Cadence cadence -> facts(question, cadence.fact(), Measure.Period.PLAN, cursor, limit);
            case Measure.Entered entered -> new Page<>(java.util.List.of(), null);
        };
    }

    private Page<RecordView> onDay(
            Question question, Measure.HoldingFilter filter, @Nullable String cursor, int limit) {
        return held.pageOn(holdings.query(filter, question.place()), question.day(), Cursor.decode(cursor, 1), limit)
                .map(Records::of);
    }

    private Page<RecordView> facts(
            Question question,
            Measure.@Nullable FactFilter filter,
            Measure.@Nullable Period period,
            @Nullable String cursor,
            int limit) {
        if (filter == null || period == null) {
            throw new IllegalStateException("a measure of facts has a filter and a period");
        }
        Span span = Span.around(period, question.day(), question.plan().period());
        return list.page(
                        facts.query(filter, question.place(), span.from(), span.until(question.day())),
                        Cursor.decode(cursor, 2),
                        limit)
                .map(fact -> new RecordView(null, fact));
    }

    private static RecordView of(HoldingView holding) {
        return new RecordView(holding, null);
    }
}
