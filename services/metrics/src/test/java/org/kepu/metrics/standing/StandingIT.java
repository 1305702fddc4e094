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
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Api operator = new Api(PuyangRegister.operator());

    @Inject
    Database database;

    @Inject
    MovableTime time;

    @BeforeEach
    void puyangWithItsPlan() {
        PuyangRegister.tell();
        time.moveTo(DAY + "T10:00:00+08:00");
        PuyangRegister.planInForce();
    }

    @Test
    void shouldKeepEveryTargetAsTheApiJudgesIt() {
        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kept()).hasSize(12).isEqualTo(answered()));
    }

    @Test
    void shouldPutEveryPlaceUnderTheCountyTheApiCountsItFor() {
        // Given
        List<String> villages = PuyangRegister.codes("village");
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(
                    Counted.attendance(villages.getFirst(), "2019-02-03", "farmers", 7, null, List.of()),
                    Counted.attendance(villages.getLast(), "2019-02-03", "farmers", 11, null, List.of()),
                    Counted.attendance(PuyangRegister.CITY, "2019-02-03", "farmers", 13, null, List.of()));
        }
        String figure = "/figures/attendance?from=2019-02-03&to=2019-02-03&place=" + PuyangRegister.CITY;
        await().atMost(PATIENCE).until(() -> operator.get(figure).getInt("total.personTimes") == 31);

        // When
        Map<String, Long> byCounty = new TreeMap<>();
        database.rows("""
                select p.county, sum(r.person_times) from rollup r join place_county p on p.code = r.place
                where p.city = ? and r.kind = 'attendance' and r.day = date '2019-02-03' group by 1""", row -> Map.entry(row.getString(1), row.getLong(2)), PuyangRegister.CITY)
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

    @Test
    void shouldGoByTheLevelOfAPlaceAndNotByItsDepth() {
        // Given
        for (String[] place : new String[][] {
            {"990000000000", "county", "", "{}"},
            {"990001000000", "township", "990000000000", "{}"},
            {"980000000000", "city", "", "{}"},
            {"980100000000", "township", "980000000000", "{}"},
            {"980200000000", "county", "980000000000", "{}"},
            {"980300000000", "zone", "980000000000", "{980200000000}"},
        }) {
            database.run(
                    "insert into place_copy (code, name, level, parent, successors, source_version)"
                            + " values (?, ?, ?, nullif(?, ''), ?::text[], 1)",
                    place[0],
                    "地" + place[0].substring(0, 4),
                    place[1],
                    place[2],
                    place[3]);
        }

        // When
        Map<String, String> counties = new TreeMap<>();
        database.rows(
                        "select code, county || ' ' || county_name from place_county where code like '99%' or code like '98%'",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(place -> counties.put(place.getKey(), place.getValue()));
        database.run("delete from place_copy where code like '99%' or code like '98%'");

        // Then
        assertThat(counties)
                .isEqualTo(Map.of(
                        "990000000000", "990000000000 地9900",
                        "990001000000", "990000000000 地9900",
                        "980000000000", "980000000000 地9800（本级）",
                        "980100000000", "980000000000 地9800（本级）",
                        "980200000000", "980200000000 地9802",
                        "980300000000", "980200000000 地9802"));
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

    private static String plain(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
