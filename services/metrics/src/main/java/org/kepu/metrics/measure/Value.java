package org.kepu.metrics.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an engine found for a place and a day. */
public sealed interface Value {

    /** So many in the span so far: it grows, so it can be compared with the time that has passed. */
    record Flow(long amount, Span span) implements Value {}

    /** So many on the day (保有量). No plan states a baseline, so nothing says how many there should be by now. */
    record Stock(long amount) implements Value {}

    /** So many units of all (覆盖). */
    record Covered(long covered, long units) implements Value {

        /** In percent, two decimals; null where there is no unit. */
        public @Nullable BigDecimal percent() {
            return units == 0 ? null : percentOf(BigDecimal.valueOf(covered), BigDecimal.valueOf(units));
        }
    }

    /** At least so many people (人); the head-counted rest stands beside it and is never added. */
    record People(long atLeast, long headCounted, Span span) implements Value {}

    /** At least this share of an entered number of people. */
    record Share(long atLeast, long headCounted, BigDecimal of, LocalDate ofAsOf) implements Value {

        /** In percent, two decimals: a lower bound. */
        public BigDecimal percent() {
            return percentOf(BigDecimal.valueOf(atLeast), of);
        }
    }

    /** Each period so far, and whether something happened in it. */
    record Rhythm(List<Beat> beats) implements Value {
        public Rhythm {
            beats = List.copyOf(beats);
        }

        /** How many periods had something. */
        public long kept() {
            return beats.stream().filter(Beat::kept).count();
        }
    }

    /** One period of a rhythm. */
    record Beat(LocalDate from, LocalDate to, boolean kept, List<String> tags) {
        public Beat {
            tags = List.copyOf(tags);
        }
    }

    /** A value as entered, with what it is compared with. */
    record Entered(
            BigDecimal value,
            LocalDate asOf,
            UUID id,
            @Nullable BigDecimal reference) implements Value {}

    /** Values entered unit by unit: so many of all units hold. */
    record EnteredUnits(long holding, long entered, long units) implements Value {}

    /** No value, because something is missing: a term of judgement-reason. */
    record Missing(String reason) implements Value {}

    private static BigDecimal percentOf(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.DOWN);
    }
}
