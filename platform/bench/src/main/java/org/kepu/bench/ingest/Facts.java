package org.kepu.bench.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Makes facts of a day's mix: everywhere in the city, all groups, some twenty thousand people. */
final class Facts {

    private static final List<String> GROUPS =
            List.of("youth", "farmers", "urban-workers", "seniors", "officials", "unspecified");
    private static final int PEOPLE = 20_000;

    private final DayMix mix;
    private final List<String> places;
    private final String day;
    private final Clock clock;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20240921);
    private final String campaign;

    Facts(DayMix mix, List<String> places, String day, Clock clock) {
        this.mix = mix;
        this.places = List.copyOf(places);
        this.day = day;
        this.clock = clock;
        this.campaign = id().toString();
    }

    /** So many, each with an id of its own. */
    List<FactEvent> make(int number) {
        List<DayMix.Line> kinds = mix.spread(number);
        return IntStream.range(0, number).mapToObj(i -> one(kinds.get(i))).toList();
    }

    private FactEvent one(DayMix.Line line) {
        return new FactEvent(
                line,
                id(),
                id(),
                day,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.ofHours(8)).toString(),
                places.get(random.nextInt(places.size())),
                line.grouped() ? GROUPS.get(random.nextInt(GROUPS.size())) : "",
                campaign,
                1 + random.nextInt(line.most()),
                line.named() ? "%032x".formatted(random.nextInt(PEOPLE)) : null);
    }

    /** Time-ordered, as the ids of the services are (UUIDv7). */
    private UUID id() {
        long millis = clock.millis();
        return new UUID(millis << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** What the figures must rise by, kind by kind. */
    static Map<String, Amounts> totals(List<FactEvent> facts) {
        Map<String, Amounts> totals = new TreeMap<>();
        facts.forEach(fact -> totals.merge(fact.line().kind(), Amounts.of(fact), Amounts::plus));
        return totals;
    }
}
