package org.kepu.bench.ratio;

import java.util.List;

/** What became of one ratio. */
public sealed interface Result {

    Ratio ratio();

    /** Figures were taken. */
    record Measured(Ratio ratio, List<Pair> pairs, List<Condition> conditions, List<String> notes) implements Result {

        public Measured {
            pairs = List.copyOf(pairs);
            conditions = List.copyOf(conditions);
            notes = List.copyOf(notes);
            if (pairs.isEmpty()) {
                throw new IllegalArgumentException("a measured ratio has at least one pair");
            }
        }

        /** The ratios of the pairs. */
        public Spread spread() {
            return Spread.of(pairs.stream().map(Pair::ratio).toList());
        }

        public Spread numerators() {
            return Spread.of(pairs.stream().map(Pair::numerator).toList());
        }

        public Spread denominators() {
            return Spread.of(pairs.stream().map(Pair::denominator).toList());
        }
    }

    /** Something it needs is missing; no other figure stands in for it. */
    record NotMeasured(Ratio ratio, String reason) implements Result {}
}
