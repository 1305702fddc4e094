package org.kepu.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.metrics.AreaCheck;
import org.kepu.metrics.Counted;
import org.kepu.metrics.PuyangRegister;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.database.Database.ArrayOf;
import org.kepu.metrics.fact.Sums.Cut;
import org.kepu.metrics.fact.Sums.Sum;
import org.kepu.metrics.intake.Counting;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** What is kept of a city and its counties is what its facts add up to, whatever they are and however they come. */
@QuarkusTest
@WithPostgres
@WithKafka
class AreaIT {

    private static final String PLAIN_PEOPLE = """
            select count(*) from (
              select coalesce(a.root, f.person_ref) from fact f left join person_alias a on a.ref = f.person_ref
              where f.kind = any(?) and f.day between ? and ? and f.place = any(?) and f.person_ref is not null
              group by 1 having sum(f.person_times + f.minutes + f.count) > 0) people""";

    private static final String PLAIN_HEADS = """
            select coalesce(sum(f.person_times), 0) from fact f
            where f.kind = any(?) and f.day between ? and ? and f.place = any(?) and f.person_ref is null""";

    private static final List<List<String>> KINDS =
            List.of(List.of("attendance"), List.of("delivery"), List.of("attendance", "delivery"));

    @Inject
    Areas areas;

    @Inject
    AreaRows rows;

    @Inject
    People people;

    @Inject
    Sums sums;

    @Inject
    Counting counting;

    @Inject
    Database database;

    @Inject
    Places places;

    @BeforeEach
    void puyang() {
        PuyangRegister.tell();
        awaitLevel();
    }

    /** What came from no topic goes again, or no rebuild of another test could find it. */
    @AfterEach
    void takeAway() {
        QuarkusTransaction.requiringNew().run(() -> {
            counting.stopLive();
            Map<String, String> days = new LinkedHashMap<>();
            List.of("fact", "rollup", "rollup_label", "rollup_area").forEach(table -> days.put(table, "day"));
            List.of("person_sum", "person_count").forEach(table -> days.put(table, "start"));
            days.forEach((table, day) ->
                    database.run("delete from " + table + " where " + day + " between '1983-12-26' and '1997-12-31'"));
        });
        assertThat(AreaCheck.differing(database)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldCountWhatAPlainCountCountsWithTwoReplicasAtOnce(long seed) {
        // Given
        LocalDate first = LocalDate.of(1985 + (int) seed * 2, 1, 1);
        RandomHistory history = new RandomHistory(seed, somePlaces(), first);
        count(List.of(history.link(), history.link(), history.link()));
        List<IncomingEvent> events = new ArrayList<>(history.facts(900));
        IntStream.range(0, 6).forEach(i -> events.add(events.size() / (i + 1), history.link()));

        // When
        List<List<IncomingEvent>> batches = new ArrayList<>();
        for (int from = 0; from < events.size(); from += 100) {
            batches.add(events.subList(from, Math.min(from + 100, events.size())));
        }
        CompletableFuture<?>[] replicas = IntStream.range(0, 2)
                .mapToObj(replica -> CompletableFuture.runAsync(() -> IntStream.range(0, batches.size())
                        // The first batch is read by both.
                        .filter(batch -> batch == 0 || batch % 2 == replica)
                        .forEach(batch -> count(batches.get(batch)))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(replicas).join();
        count(List.of(history.link(), history.link()));

        // Then
        assertThat(AreaCheck.differing(database)).isZero();
        LocalDate last = first.plusYears(2).minusDays(1);
        List<LocalDate[]> spans = new ArrayList<>();
        spans.add(new LocalDate[] {first, first.plusYears(1).minusDays(1)});
        spans.add(new LocalDate[] {first, last});
        LocalDate monday = first.plusDays((8 - first.getDayOfWeek().getValue()) % 7);
        IntStream.range(0, 40)
                .forEach(week -> spans.add(new LocalDate[] {
                    monday.plusWeeks(week), monday.plusWeeks(week).plusDays(6)
                }));
        for (List<String> kinds : KINDS) {
            for (LocalDate[] span : spans) {
                FactQuery query = query(kinds, PuyangRegister.CITY, span[0], span[1]);
                assertThat(areas.people(query)).hasValue(plain(PLAIN_PEOPLE, query));
                assertThat(areas.heads(query)).hasValue(plain(PLAIN_HEADS, query));
                assertSums(query);
            }
            assertSums(query(kinds, PuyangRegister.COUNTY, first, last));
        }
    }

    @Test
    void shouldAnswerUpToADayOnlyWhereNothingCameLater() {
        // Given
        LocalDate first = LocalDate.of(1984, 1, 1);
        RandomHistory history = new RandomHistory(9, somePlaces(), first);
        count(history.facts(300));
        LocalDate latest = database.rows(
                        "select max(day) from rollup_area where kind = 'attendance' and day between ? and ?",
                        row -> row.getObject(1, LocalDate.class),
                        first,
                        first.plusYears(1).minusDays(1))
                .getFirst();

        // When
        FactQuery all = query(KINDS.getFirst(), PuyangRegister.CITY, first, latest);
        FactQuery fewer = query(KINDS.getFirst(), PuyangRegister.CITY, first, latest.minusDays(1));
        FactQuery within = query(KINDS.getFirst(), PuyangRegister.CITY, first.plusDays(3), latest);

        // Then
        assertThat(areas.people(all)).hasValue(plain(PLAIN_PEOPLE, all));
        for (FactQuery other : List.of(fewer, within)) {
            assertThat(areas.people(other)).isEmpty();
            assertThat(people.distinct(other)).isEqualTo(plain(PLAIN_PEOPLE, other));
        }
    }

    @Test
    void shouldFollowAPlaceThatIsNewAndMoves() {
        // Given
        LocalDate first = LocalDate.of(1994, 1, 1);
        String station = "41092x" + Counted.uuid().substring(0, 6);
        List<String> counties = PuyangRegister.codes("county");
        count(new RandomHistory(11, List.of(station), first).facts(60));

        for (int version = 1; version <= 3; version++) {
            // When
            String county = counties.get(version % 2);
            tell(station, county, version);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> places.within(county).contains(station));
            awaitLevel();

            // Then
            assertThat(AreaCheck.differing(database)).isZero();
            for (String place : List.of(county, PuyangRegister.CITY)) {
                FactQuery query = query(KINDS.getFirst(), place, first, LocalDate.of(1994, 12, 31));
                assertThat(areas.heads(query)).hasValue(plain(PLAIN_HEADS, query));
                assertThat(sums.total(query).facts()).isPositive();
                assertSums(query);
            }
        }
    }

    @Test
    void shouldTakeInWhatAnOlderReplicaWrites() {
        // Given
        LocalDate first = LocalDate.of(1996, 1, 1);
        count(new RandomHistory(12, somePlaces(), first).facts(50));

        // When
        database.run("""
                insert into fact (event_id, kind, day, place, grp, campaigns, tags, grade, person_times, minutes, count,
                                  person_ref, type, subject, happened_at)
                select gen_random_uuid(), kind, day, place, grp, campaigns, tags, grade, 1, 0, 0, gen_random_uuid(), type, subject,
                       happened_at
                from fact where day between '1996-01-01' and '1996-12-31' limit 5""");
        database.run("""
                update rollup r set person_times = f.person_times, facts = f.facts
                from (select kind, day, place, grp, grade, sum(person_times) as person_times, count(*) as facts from fact
                      where day between '1996-01-01' and '1996-12-31' group by 1, 2, 3, 4, 5) f
                where (r.kind, r.day, r.place, r.grp, r.grade) = (f.kind, f.day, f.place, f.grp, f.grade)""");
        awaitLevel();

        // Then
        assertThat(AreaCheck.differing(database)).isZero();
        FactQuery year = query(KINDS.getLast(), PuyangRegister.CITY, first, LocalDate.of(1996, 12, 31));
        assertThat(areas.people(year)).hasValue(plain(PLAIN_PEOPLE, year));
    }

    private void assertSums(FactQuery query) {
        FactQuery farmers = new FactQuery(
                query.kinds(), query.places(), query.from(), query.to(), "farmers", "A", List.of(), List.of());
        for (FactQuery asked : List.of(query, farmers)) {
            for (Cut cut : List.of(Cut.NOTHING, Cut.GROUP, Cut.GRADE, Cut.DAY)) {
                Map<String, Amounts> found = sums.by(asked, cut);
                assertThat(found).isEqualTo(plainSums(asked, cut));
                assertThat(areas.sums(asked, cut == Cut.DAY ? "day::text" : "grp", "''"))
                        .isPresent();
            }
        }
        String own = query.places().contains(PuyangRegister.CITY) ? PuyangRegister.CITY : PuyangRegister.COUNTY;
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        for (Place child : places.children(own)) {
            parts.put(child.code(), places.within(child.code()));
        }
        Map<String, String> partOf = new TreeMap<>();
        parts.forEach((part, codes) -> codes.forEach(code -> partOf.put(code, part)));
        Map<String, Amounts> wanted = new TreeMap<>();
        plainSums(query, Cut.PLACE)
                .forEach((place, amounts) -> wanted.merge(partOf.getOrDefault(place, own), amounts, Amounts::plus));
        Map<String, Amounts> byPart = sums.byPart(query, own, parts, Cut.GROUP).stream()
                .collect(Collectors.toMap(Sum::first, Sum::amounts, Amounts::plus, TreeMap::new));
        assertThat(byPart).isEqualTo(wanted);
        assertThat(areas.parts(query, own, parts, "grp").isPresent()).isEqualTo(own.equals(PuyangRegister.CITY));
    }

    /** By the facts alone. */
    private Map<String, Amounts> plainSums(FactQuery query, Cut cut) {
        String key = Map.of(
                        Cut.NOTHING,
                        "''",
                        Cut.GROUP,
                        "grp",
                        Cut.GRADE,
                        "grade",
                        Cut.DAY,
                        "day::text",
                        Cut.PLACE,
                        "place")
                .get(cut);
        Map<String, Amounts> found = new TreeMap<>();
        database.rows(
                        "select " + key
                                + ", sum(f.person_times), sum(f.minutes), sum(f.count), count(*) from fact f where "
                                + query.where() + " group by 1",
                        row -> Map.entry(row.getString(1), Amounts.read(row, 2)),
                        query.parameters().toArray())
                .forEach(sum -> found.put(sum.getKey(), sum.getValue()));
        return found;
    }

    private long plain(String sql, FactQuery query) {
        return database.number(
                sql, ArrayOf.texts(query.kinds()), query.from(), query.to(), ArrayOf.texts(query.places()));
    }

    private FactQuery query(List<String> kinds, String place, LocalDate from, LocalDate to) {
        return new FactQuery(kinds, places.within(place), from, to, null, null, List.of(), List.of());
    }

    private void count(List<IncomingEvent> events) {
        QuarkusTransaction.requiringNew().run(() -> {
            counting.holdTables();
            counting.count(events);
        });
    }

    private void awaitLevel() {
        await().atMost(Duration.ofMinutes(2)).until(() -> rows.isComplete(Area.of(places.tree())));
    }

    /** Villages of two counties, a county, and the city itself. */
    private static List<String> somePlaces() {
        List<String> villages = PuyangRegister.codes("village");
        return List.of(
                villages.get(0),
                villages.get(1),
                villages.get(villages.size() - 1),
                villages.get(villages.size() - 2),
                PuyangRegister.COUNTY,
                PuyangRegister.CITY);
    }

    private static void tell(String station, @Nullable String county, int version) {
        Map<String, Object> state = new LinkedHashMap<>(Map.of(
                "code", station, "name", "演示站", "level", "station", "validFrom", "2023-01-01", "edition", "2023"));
        if (county != null) {
            state.put("parent", county);
        }
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(SentEvent.state("venues", "place", station, version, state));
        }
    }
}
