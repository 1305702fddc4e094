package org.kepu.metrics.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.metrics.Api;
import org.kepu.metrics.Counted;
import org.kepu.metrics.PuyangRegister;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** The plan of 濮阳 on Science Day: 12 of 20 added, 58 of 60 in stock, 2,899 of 3,197 villages covered. */
@QuarkusTest
@WithPostgres
@WithKafka
class TargetIT {

    private static final String DAY = "2024-09-21";
    private static final String TARGETS = "/plans/puyang-2024/targets";
    private static boolean told;

    private final Api operator = new Api(PuyangRegister.operator());

    @BeforeEach
    void puyangOnScienceDay() {
        if (told) {
            return;
        }
        PuyangRegister.tell();
        PuyangRegister.planInForce();
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(bases().toArray(SentEvent[]::new));
            writer.send(informants().toArray(SentEvent[]::new));
        }
        told = true;
        await().atMost(Duration.ofMinutes(2))
                .until(() -> shown("py24-bases-stock").getInt("shown.value") == 58
                        && shown("py24-informant-coverage").getInt("shown.value") == 2899);
    }

    /** 48 that stood before, 12 of this day; one withdrawn, one run out, and one that is only a county's. */
    private static List<SentEvent> bases() {
        List<SentEvent> events = new ArrayList<>();
        List<String> counties = PuyangRegister.codes("county");
        for (int i = 0; i < 60; i++) {
            String granted = i < 48 ? "2021-05-01" : DAY;
            events.add(Counted.base(
                    Counted.uuid(),
                    1,
                    counties.get(i % counties.size()),
                    Map.of("grantedOn", granted, "validFrom", granted)));
        }
        String withdrawn = events.get(3).key();
        events.add(Counted.base(
                withdrawn,
                2,
                counties.get(3),
                Map.of(
                        "grantedOn",
                        "2021-05-01",
                        "validFrom",
                        "2021-05-01",
                        "endedOn",
                        DAY,
                        "endReason",
                        "withdrawn")));
        String runOut = events.get(4).key();
        events.add(Counted.base(
                runOut,
                2,
                counties.get(4),
                Map.of("grantedOn", "2021-05-01", "validFrom", "2021-05-01", "validTo", "2024-09-20")));
        // An older version that arrives late changes nothing.
        events.add(Counted.base(
                withdrawn, 1, counties.get(3), Map.of("grantedOn", "2021-05-01", "validFrom", "2021-05-01")));
        return events;
    }

    /** 2,900 villages with one each, one of them with two; one has run out. */
    private static List<SentEvent> informants() {
        List<String> villages = PuyangRegister.codes("village");
        List<SentEvent> events = new ArrayList<>();
        for (int i = 0; i < 2900; i++) {
            Map<String, String> interval = i == 7
                    ? Map.of("validFrom", "2024-01-01", "validTo", "2024-09-20")
                    : Map.of("validFrom", "2024-01-01");
            events.add(Counted.informant(Counted.uuid(), 1, villages.get(i), interval));
        }
        events.add(Counted.informant(Counted.uuid(), 1, villages.get(9), Map.of("validFrom", "2024-03-01")));
        return events;
    }

    @Test
    void shouldJudgeWhatWasAddedApartFromWhatStands() {
        // Given
        String day = "?day=" + DAY;

        // When
        JsonPath targets = operator.get(TARGETS + day);

        // Then
        String added = "targets.find { it.indicator == 'py24-bases-new' }.";
        String stock = "targets.find { it.indicator == 'py24-bases-stock' }.";
        assertThat(targets.getList("targets")).hasSize(12);
        assertThat(targets.getString(added + "stated")).isEqualTo("年内新增20个");
        assertThat(targets.getInt(added + "shown.value")).isEqualTo(12);
        assertThat(targets.getString(added + "judgement.state")).isEqualTo("behind");
        assertThat(targets.getString(added + "sentence.zh")).isEqualTo("方案要求“年内新增20个”，截至2024-09-21为12，落后。");
        assertThat(targets.getInt(stock + "shown.value")).isEqualTo(58);
        assertThat(targets.getString(stock + "judgement.state")).isEqualTo("behind");
    }

    @Test
    void shouldNameEveryVillageThatIsNotCovered() {
        // Given
        JsonPath coverage = shown("py24-informant-coverage");

        // When
        List<String> missing = new ArrayList<>();
        String next = "";
        do {
            JsonPath page =
                    operator.get(TARGETS + "/py24-informant-coverage/units?covered=false&limit=200&day=" + DAY + next);
            missing.addAll(page.getList("items.code"));
            next = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!next.isEmpty());

        // Then
        assertThat(coverage.getInt("shown.of")).isEqualTo(3197);
        assertThat(missing)
                .hasSize(3197 - 2899)
                .contains(PuyangRegister.codes("village").get(7))
                .isSorted();
    }

    @Test
    void shouldOpenACoverageByCountyAndAsTiles() {
        // Given
        String coverage = TARGETS + "/py24-informant-coverage";

        // When
        List<Integer> byCounty = operator.get(coverage + "/children?day=" + DAY).getList("shown.value");
        JsonPath tiles = operator.get(coverage + "/tiles?day=" + DAY);

        // Then
        assertThat(byCounty).hasSize(8);
        assertThat(byCounty.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2899);
        assertThat(tiles.getInt("covered")).isEqualTo(2899);
        assertThat(tiles.<String>getList("tiles.code")).hasSize(3197).isSorted();
    }

    @Test
    void shouldOpenWhatWasAddedDownToTheGrants() {
        // Given
        String records = TARGETS + "/py24-bases-new/records?limit=200&day=" + DAY;

        // When
        List<String> granted = operator.get(records).getList("items.holding.grantedOn");

        // Then
        assertThat(granted).hasSize(12).containsOnly(DAY);
    }

    @Test
    void shouldJudgeACountyByItsCoverageAndNotByTheNumbersOfTheCity() {
        // Given
        Api county = new Api(Tokens.of("county-operator")
                .grant("operator@" + PuyangRegister.COUNTY)
                .sign());

        // When
        JsonPath targets = county.get(TARGETS + "?place=" + PuyangRegister.COUNTY + "&day=" + DAY);
        int ofTheCity = county.answer(TARGETS + "?day=" + DAY).statusCode();

        // Then
        assertThat(targets.getString("targets.find { it.indicator == 'py24-bases-stock' }.judgement.reason"))
                .isEqualTo("number-of-the-city");
        assertThat(targets.getString("targets.find { it.indicator == 'py24-informant-coverage' }.judgement.state"))
                .isIn("behind", "reached");
        assertThat(ofTheCity).isEqualTo(403);
    }

    @Test
    void shouldShowTheStockOfADayBeforeAndOfEachCounty() {
        // Given
        String bases = "/stock?kind=recognition&code=science-education-base&level=city&place=" + PuyangRegister.CITY;

        // When
        JsonPath before = operator.get(bases + "&day=2024-09-20");
        JsonPath on = operator.get(bases + "&day=" + DAY);

        // Then
        assertThat(before.getInt("stock")).isEqualTo(48);
        assertThat(on.getInt("addedInYear")).isEqualTo(12);
        assertThat(on.<Integer>getList("rows.stock").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(58);
    }

    @Test
    void shouldListTheIntervalsBehindAStockForOperatorsOnly() {
        // Given
        String bases = "?kind=recognition&code=science-education-base&level=city&place=" + PuyangRegister.CITY;
        Api editor = new Api(
                Tokens.of("city-editor").grant("editor@" + PuyangRegister.CITY).sign());

        // When
        JsonPath on = operator.get("/holdings" + bases + "&limit=200&day=" + DAY);
        JsonPath before = operator.get("/holdings" + bases + "&limit=200&day=2024-09-20");
        JsonPath first = operator.get("/holdings" + bases + "&limit=50&day=" + DAY);
        JsonPath second =
                operator.get("/holdings" + bases + "&limit=50&day=" + DAY + "&cursor=" + first.getString("next"));

        // Then
        assertThat(on.<String>getList("items.subject")).hasSize(58).doesNotHaveDuplicates();
        assertThat(on.getList("items.findAll { it.grantedOn == '" + DAY + "' }.id"))
                .hasSize(12);
        assertThat(before.getList("items")).hasSize(48);
        assertThat(first.getList("items").size() + second.getList("items").size())
                .isEqualTo(58);
        assertThat(second.getString("next")).isNull();
        assertThat(editor.answer("/stock" + bases).statusCode()).isEqualTo(200);
        assertThat(editor.answer("/holdings" + bases).statusCode()).isEqualTo(403);
    }

    private JsonPath shown(String indicator) {
        return operator.get(TARGETS + "/" + indicator + "?day=" + DAY);
    }
}
