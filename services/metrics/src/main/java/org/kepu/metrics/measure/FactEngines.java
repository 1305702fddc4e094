package org.kepu.metrics.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.contracts.Measure;
import org.kepu.metrics.entered.EnteredValue;
import org.kepu.metrics.entered.EnteredValues;
import org.kepu.metrics.fact.Amounts;
import org.kepu.metrics.fact.FactQuery;
import org.kepu.metrics.fact.People;
import org.kepu.metrics.fact.Sums;
import org.kepu.security.places.Places;

/** Values from facts: sums (人次), numbers of things, distinct people (人), what must recur, shares of a population. */
@ApplicationScoped
public class FactEngines {

    private final Sums sums;
    private final People people;
    private final EnteredValues entered;
    private final Places places;

    FactEngines(Sums sums, People people, EnteredValues entered, Places places) {
        this.sums = sums;
        this.people = people;
        this.entered = entered;
        this.places = places;
    }

    /** The facts a filter means, at a place and below it, from the first day of the span to the day. */
    public FactQuery query(Measure.FactFilter filter, String place, LocalDate from, LocalDate to) {
        return new FactQuery(
                filter.kinds(), places.within(place), from, to, null, null, filter.allTags(), filter.anyTag());
    }

    Value sum(Question question, Measure.Sum measure) {
        Span span = span(question, measure.period());
        Amounts total = sums.total(query(measure.fact(), question, span));
        long amount = switch (measure.amount()) {
            case PERSON_TIMES -> total.personTimes();
            case MINUTES -> total.minutes();
            case COUNT -> total.count();
        };
        return new Value.Flow(amount, span);
    }

    Value count(Question question, Measure.Count measure) {
        Span span = span(question, measure.period());
        return new Value.Flow(sums.total(query(measure.fact(), question, span)).count(), span);
    }

    /** Each school or venue something was counted for, with its number; the plan does not say whether it means each one. */
    List<Unit> subjects(Question question, Measure.Count measure) {
        FactQuery query = query(measure.fact(), question, span(question, measure.period()));
        return sums.by(query, Sums.Cut.UNIT, Sums.Cut.PLACE).stream()
                .filter(sum -> sum.amounts().isSomething() && !sum.first().equals("null"))
                .map(sum -> new Unit(
                        sum.first(),
                        sum.first(),
                        sum.second(),
                        true,
                        List.of(Long.toString(sum.amounts().count()))))
                .toList();
    }

    Value distinct(Question question, Measure.Distinct measure) {
        Span span = span(question, measure.period());
        FactQuery query = query(measure.fact(), question, span);
        return new Value.People(people.distinct(query), people.headCounted(query), span);
    }

    Value share(Question question, Measure.Share measure) {
        Optional<EnteredValue> base =
                entered.base(question.plan().id(), measure.ofEntered(), question.place(), question.day());
        if (base.isEmpty() || base.get().value().signum() <= 0) {
            return new Value.Missing("no-denominator");
        }
        FactQuery query = query(measure.fact(), question, span(question, measure.period()));
        return new Value.Share(
                people.distinct(query),
                people.headCounted(query),
                base.get().value(),
                base.get().asOf());
    }

    Value cadence(Question question, Measure.Cadence measure) {
        List<Span> spans =
                Span.upTo(measure.every(), question.day(), question.plan().period());
        if (spans.isEmpty()) {
            return new Value.Rhythm(List.of());
        }
        FactQuery all = query(measure.fact(), question.place(), spans.getFirst().from(), question.day());
        Map<String, Amounts> byDay = sums.by(all, Sums.Cut.DAY);
        List<Value.Beat> beats = new ArrayList<>();
        for (Span span : spans) {
            List<String> tags = measure.byTags().stream()
                    .filter(tag -> within(span, sums.by(all.with(tag), Sums.Cut.DAY)))
                    .toList();
            beats.add(new Value.Beat(span.from(), span.to(), within(span, byDay), tags));
        }
        return new Value.Rhythm(beats);
    }

    private static boolean within(Span span, Map<String, Amounts> byDay) {
        return byDay.entrySet().stream()
                .filter(entry -> {
                    LocalDate day = LocalDate.parse(entry.getKey());
                    return !day.isBefore(span.from()) && !day.isAfter(span.to());
                })
                .map(Map.Entry::getValue)
                .reduce(Amounts.NONE, Amounts::plus)
                .isSomething();
    }

    private static Span span(Question question, Measure.Period period) {
        return Span.around(period, question.day(), question.plan().period());
    }

    private FactQuery query(Measure.FactFilter filter, Question question, Span span) {
        return query(filter, question.place(), span.from(), span.until(question.day()));
    }
}
