package org.kepu.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kepu.contracts.Measure;

/** Finds the value of any indicator: one engine for each shape of measure, the rest is data of the plan. */
@ApplicationScoped
public class Engines {

    private final HoldingEngines holdings;
    private final CoverageEngine coverage;
    private final FactEngines facts;
    private final EnteredEngine entered;

    Engines(HoldingEngines holdings, CoverageEngine coverage, FactEngines facts, EnteredEngine entered) {
        this.holdings = holdings;
        this.coverage = coverage;
        this.facts = facts;
        this.entered = entered;
    }

    /** The value for the place and the day of the question. */
    public Value value(Question question) {
        return switch (question.indicator().measure()) {
            case Measure.Added added -> entered.insteadOf(question, added, holdings.added(question, added));
            case Measure.Stock stock -> holdings.stock(question, stock);
            case Measure.Coverage measure -> coverage.value(question, measure);
            case Measure.Sum sum -> facts.sum(question, sum);
            case Measure.Count count -> facts.count(question, count);
            case Measure.Distinct distinct -> facts.distinct(question, distinct);
            case Measure.Cadence cadence -> facts.cadence(question, cadence);
            case Measure.Share share -> facts.share(question, share);
            case Measure.Entered measure -> entered.value(question, measure);
        };
    }

    /** The units behind a value, ordered by code; none where it has none. */
    public List<Unit> units(Question question) {
        return switch (question.indicator().measure()) {
            case Measure.Coverage measure -> coverage.units(question, measure);
            case Measure.Count count when count.perSubject() -> facts.subjects(question, count);
            case Measure.Entered measure
            when measure.per() != null -> entered.units(question, measure.per(), EnteredEngine.isCompared(measure));
            default -> List.of();
        };
    }
}
