package org.kepu.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kepu.contracts.Measure;
import org.kepu.metrics.holding.Held;
import org.kepu.metrics.holding.HoldingQuery;
import org.kepu.metrics.holding.Levels;
import org.kepu.registers.Terms;
import org.kepu.security.places.Places;

/** 新增 and 保有量: two indicators from the same intervals. */
@ApplicationScoped
public class HoldingEngines {

    private final Held held;
    private final Places places;
    private final Terms terms;

    HoldingEngines(Held held, Places places, Terms terms) {
        this.held = held;
        this.places = places;
        this.terms = terms;
    }

    /** The holdings a filter means, at a place and below it. */
    public HoldingQuery query(Measure.HoldingFilter filter, String place) {
        String lowest = filter.levelAtLeast();
        return new HoldingQuery(
                filter.kind(),
                filter.codes(),
                lowest == null ? List.of() : Levels.from(terms, lowest),
                places.within(place));
    }

    Value added(Question question, Measure.Added measure) {
        Span span =
                Span.around(measure.period(), question.day(), question.plan().period());
        return new Value.Flow(
                held.added(query(measure.holding(), question.place()), span.from(), span.until(question.day())), span);
    }

    Value stock(Question question, Measure.Stock measure) {
        return new Value.Stock(held.stock(query(measure.holding(), question.place()), question.day()));
    }
}
