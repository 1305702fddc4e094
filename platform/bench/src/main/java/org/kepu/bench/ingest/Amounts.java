package org.kepu.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;

/** What facts of one kind add up to. */
record Amounts(long personTimes, long minutes, long count, long facts) {

    static final Amounts NONE = new Amounts(0, 0, 0, 0);

    /** Of one fact. */
    static Amounts of(FactEvent fact) {
        long amount = fact.amount();
        return switch (fact.line().amount()) {
            case "personTimes" -> new Amounts(amount, 0, 0, 1);
            case "minutes" -> new Amounts(0, amount, 0, 1);
            case "count" -> new Amounts(0, 0, amount, 1);
            default ->
                throw new IllegalArgumentException("an amount " + fact.line().amount() + " is not known");
        };
    }

    /** As the figure's {@code total} says. */
    static Amounts of(JsonNode total) {
        return new Amounts(
                total.path("personTimes").asLong(),
                total.path("minutes").asLong(),
                total.path("count").asLong(),
                total.path("facts").asLong());
    }

    Amounts plus(Amounts other) {
        return new Amounts(
                personTimes + other.personTimes, minutes + other.minutes, count + other.count, facts + other.facts);
    }
}
