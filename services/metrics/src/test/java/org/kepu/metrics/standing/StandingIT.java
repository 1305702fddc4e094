package org.kepu.metrics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.metrics.Api;
import org.kepu.metrics.Counted;
import org.kepu.metrics.PuyangRegister;
import org.kepu.metrics.database.Database;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** What dashboards read is what the API answers: targets as they are judged, sums by county. */
@QuarkusTest
@WithPostgres
@WithKafka
class StandingIT {

    private static final String DAY = "2024-09-21";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api operator = new Api(PuyangRegister.operator());

    @Inject
    Database database;

    @Inject
    MovableTime time;

    @BeforeEach
    void puyangWithItsPlan() {
        PuyangRegister.tell();
        time.moveTo(DAY + "T10:00:00+08:00");
        if (operator.answer("/plans/puyang-2024").statusCode() == 404) {
            operator.post("/plans", Map.of("seed", "puyang-2024")).then().statusCode(201);
            long version = operator.get("/plans/puyang-2024").getLong("version");
            operator.step("/plans/puyang-2024/opening", version).then().statusCode(200);
        }
    }

    @Test
    void shouldKeepEveryTargetAsTheApiJudgesIt() {
        // Given
        List<String> villages = PuyangRegister.codes("village");

        // When
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(
                    Counted.base(Counted.uuid(), 1, villages.getFirst(), Map.of("grantedOn", DAY, "validFrom", DAY)),
                    Counted.informant(Counted.uuid(), 1, villages.get(1), Map.of("validFrom", "2024-01-01")));
        }

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            Map<String, String> answered = answered();
            assertThat(answered.get("py24-bases-new")).startsWith("behind null 1 ");
            assertThat(kept()).isEqualTo(answered);
        });
    }

    @Test
    void shouldWriteARowOnlyWhenWhatItSaysChanges() {
        // Given
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept()).isEqualTo(answered()));
        List<String> before = versions();

        // When
        time.moveTo(DAY + "T11:00:00+08:00");
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(Counted.base(
                    Counted.uuid(),
                    1,
                    PuyangRegister.codes("village").get(2),
                    Map.of("grantedOn", "2024-02-01", "validFrom", "2024-02-01")));
        }
        await().atMost(PATIENCE).until(() -> !versions().equals(before));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept()).isEqualTo(answered()));

        // Then
        List<String> after = versions();
        assertThat(after)
                .filteredOn(version -> !before.contains(version))
                .allMatch(row -> row.startsWith("py24-bases-"));
    }

    @Test
    void shouldPutEveryPlaceUnderTheCountyTheApiCountsItFor() {
        // Given
        List<String> villages = PuyangRegister.codes("village");
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(
                    Counted.attendance(villages.getFirst(), "2024-09-19", "farmers", 7, null, List.of()),
                    Counted.attendance(villages.getLast(), "2024-09-19", "farmers", 11, null, List.of()),
                    Counted.attendance(PuyangRegister.CITY, "2024-09-19", "farmers", 13, null, List.of()));
        }
        String figure = "/figures/attendance?from=2024-09-19&to=2024-09-19&place=" + PuyangRegister.CITY;
        await().atMost(PATIENCE).until(() -> operator.get(figure).getInt("total.personTimes") == 31);

        // When
        Map<String, Long> byCounty = new TreeMap<>();
        database.rows("""
                select p.county, sum(r.person_times) from rollup r join place_county p on p.code = r.place
                where p.city = ? and r.kind = 'attendance' and r.day = date '2024-09-19' group by 1""", row -> Map.entry(row.getString(1), row.getLong(2)), PuyangRegister.CITY)
                .forEach(county -> byCounty.put(county.getKey(), county.getValue()));

        // Then
        JsonPath rows = operator.get(figure + "&by=child");
        List<String> counties = rows.getList("rows.key");
        List<Number> personTimes = rows.getList("rows.amounts.personTimes");
        Map<String, Long> answered = new TreeMap<>();
        for (int i = 0; i < counties.size(); i++) {
            answered.put(counties.get(i), personTimes.get(i).longValue());
        }
        answered.values().removeIf(amount -> amount == 0);
        assertThat(byCounty).isEqualTo(answered).hasSize(3);
        assertThat(database.number("select count(*) from place_county"))
                .isEqualTo(database.number("select count(*) from place_copy"));
    }

    private Map<String, String> answered() {
        JsonPath page = operator.get("/plans/puyang-2024/targets?day=" + DAY);
        List<String> indicators = page.getList("targets.indicator");
        List<List<@Nullable Object>> columns = Stream.of(
                        "judgement.state",
                        "judgement.reason",
                        "shown.value",
                        "shown.of",
                        "shown.percent",
                        "judgement.expectedByNow",
                        "sentence.zh")
                .map(column -> page.<@Nullable Object>getList("targets." + column))
                .toList();
        Map<String, String> answered = new TreeMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            int row = i;
            answered.put(
                    indicators.get(i),
                    columns.stream().map(column -> plain(column.get(row))).collect(Collectors.joining(" ")));
        }
        return answered;
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        database.rows(
                        """
                select indicator, state, reason, value, of_units, percent, expected, sentence_zh from target_standing
                where plan = 'puyang-2024' and day = date '2024-09-21'""",
                        row -> Map.entry(
                                row.getString(1),
                                "%s %s %s %s %s %s %s"
                                        .formatted(
                                                row.getString(2),
                                                row.getString(3),
                                                plain(row.getBigDecimal(4)),
                                                plain(row.getBigDecimal(5)),
                                                plain(row.getBigDecimal(6)),
                                                plain(row.getBigDecimal(7)),
                                                row.getString(8))))
                .forEach(target -> kept.put(target.getKey(), target.getValue()));
        return kept;
    }

    /** Target and the version of its row in the database. */
    private List<String> versions() {
        return database.rows(
                "select indicator || ' ' || xmin::text from target_standing where day = date '2024-09-21' order by 1",
                row -> Objects.requireNonNull(row.getString(1)));
    }

    private static String plain(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
