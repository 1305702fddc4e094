package org.kepu.metrics.measure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kepu.contracts.Plans;
import org.kepu.metrics.Api;
import org.kepu.metrics.Counted;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** Every shape of measure on real facts, with a plan of this test's own city. */
@QuarkusTest
@WithPostgres
@WithKafka
class EnginesIT {

    private static final String CITY = "990100000000";
    private static final String PLAN = "engines-2016-2020";
    private static final String DRILL = "activity-kind:emergency-drill";
    private static final String SCHOOL = "target-place-kind:school";

    private final Api operator =
            new Api(Tokens.of("engine-operator").grant("operator@" + CITY).sign());

    @Test
    void shouldSumCountCoverAndKeepTimeWhateverTheOrder() {
        // Given
        bringPlan();
        List<String> schools = List.of(Counted.uuid(), Counted.uuid(), Counted.uuid());
        SentEvent training =
                Counted.attendance(CITY, "2018-03-10", "farmers", 300, null, List.of("activity-kind:farm-training"));

        // When
        try (TopicWriter writer = new TopicWriter()) {
            schools.forEach(school -> writer.send(school(school)));
            // The correction comes before what it corrects, and the original twice.
            writer.send(corrected(training, -50));
            writer.send(training, training);
            writer.send(Counted.attendance(CITY, "2018-04-01", "youth", 999, null, List.of("activity-kind:lecture")));
            writer.send(
                    drill(schools.get(0), "2018-03-01"),
                    drill(schools.get(0), "2018-09-01"),
                    drill(schools.get(1), "2018-05-01"),
                    drill(schools.get(2), "2017-05-01"));
        }

        // Then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> value("yx1620-rural-training") == 250
                        && value("yx1620-drills") == 3
                        && value("yx1620-drill-coverage") == 2
                        // Schools come by a topic of their own.
                        && target("yx1620-drill-coverage").getInt("shown.of") == 3);
        assertThat(target("yx1620-rural-training").getString("judgement.state")).isEqualTo("behind");
        assertThat(target("yx1620-drills").getString("judgement.state")).isEqualTo("reached");
        assertThat(target("yx1620-drill-coverage").getInt("shown.of")).isEqualTo(3);
        JsonPath missing = operator.get(path("yx1620-drill-coverage/units") + "&covered=false");
        assertThat(missing.getList("items.code")).containsExactly(schools.get(2));
        JsonPath perSchool = operator.get(path("yx1620-drills/units"));
        assertThat(perSchool.getList("items.find { it.code == '" + schools.get(0) + "' }.held"))
                .isEqualTo(List.of("2"));
        JsonPath records = operator.get(path("yx1620-rural-training/records"));
        assertThat(records.getList("items.fact.personTimes", Integer.class)).containsExactlyInAnyOrder(300, -50);
    }

    @Test
    void shouldWantSomethingInEveryYearSoFar() {
        // Given
        bringPlan();

        // When
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(
                    session("2016-04-01", "activity-kind:expert-outing"),
                    session("2017-04-01", "activity-kind:expert-outing"));
        }

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> value("rhythm") == 2);
        JsonPath rhythm = target("rhythm");
        assertThat(rhythm.getList("shown.periods.kept")).isEqualTo(List.of(true, true, false));
        assertThat(rhythm.getString("judgement.state")).isEqualTo("on-track");
        JsonPath later = operator.get("/plans/" + PLAN + "/targets/rhythm?day=2019-02-01");
        assertThat(later.getString("judgement.state")).isEqualTo("behind");
    }

    @Test
    void shouldCountPeopleOnceAndHeadsBesideThem() {
        // Given
        bringPlan();
        String person = Counted.person();

        // When
        try (TopicWriter writer = new TopicWriter()) {
            SentEvent first =
                    Counted.attendance(CITY, "2018-06-01", "seniors", 1, person, List.of("activity-kind:lecture"));
            SentEvent mistaken = Counted.attendance(
                    CITY, "2018-06-01", "seniors", 1, Counted.person(), List.of("activity-kind:lecture"));
            writer.send(first, mistaken, corrected(mistaken, -1));
            writer.send(Counted.attendance(CITY, "2018-06-02", "seniors", 1, person, List.of("activity-kind:lecture")));
            writer.send(Counted.attendance(CITY, "2018-06-02", "seniors", 40, null, List.of("activity-kind:lecture")));
        }

        // Then
        await().atMost(Duration.ofSeconds(60))
                .until(() -> value("people") == 1 && target("people").getInt("shown.headCounted") >= 40);
        assertThat(target("people").getBoolean("shown.atLeast")).isTrue();
    }

    /** The plan of 玉溪 for a city of this test's own, with a rhythm and a number of people that can be told apart. */
    private void bringPlan() {
        String yaml = Plans.text("yuxi-2016-2020")
                .replace("id: yuxi-2016-2020", "id: " + PLAN)
                .replace("place: '530400000000'", "place: '" + CITY + "'");
        String first = "  - id: yx1620-task-plans\n";
        String measured = yaml.substring(
                yaml.indexOf("\n", yaml.indexOf(first)) + 1, yaml.indexOf("measure:", yaml.indexOf(first)));
        String rhythm = "  - id: rhythm\n"
                + measured.replaceFirst("op: \\S+", "op: recurs").replaceFirst("target: \\S+", "target: null")
                + "measure:\n      engine: cadence\n      fact: {kinds: [session], anyTag: ['activity-kind:expert-outing']}\n"
                + "      every: year\n";
        String people = "  - id: people\n" + measured
                + "measure:\n      engine: distinct\n      fact: {kinds: [attendance], allTags: ['activity-kind:lecture']}\n"
                + "      period: year\n";
        operator.post("/plans", Map.of("yaml", yaml.replace(first, rhythm + people + first)))
                .then()
                .statusCode(201);
    }

    private static SentEvent school(String id) {
        return SentEvent.state(
                "venues",
                "organisation",
                id,
                1,
                Map.of("id", id, "kind", "school", "name", "演示学校", "place", CITY, "status", "active"));
    }

    private static SentEvent drill(String school, String day) {
        return session(day, school, List.of(DRILL, SCHOOL));
    }

    private static SentEvent session(String day, String tag) {
        return session(day, null, List.of(tag));
    }

    private static SentEvent session(String day, @Nullable String unit, List<String> tags) {
        Map<String, Object> fact = new HashMap<>(Map.of(
                "kind",
                "session",
                "day",
                day,
                "place",
                CITY,
                "campaigns",
                List.of(),
                "tags",
                new ArrayList<>(tags),
                "count",
                1));
        if (unit != null) {
            fact.put("subject", unit);
        }
        return SentEvent.of(
                        "org.kepu.events.session.held.v1",
                        Counted.uuid(),
                        1,
                        Map.of(
                                "activity",
                                Counted.uuid(),
                                "startsAt",
                                day + "T09:00:00+08:00",
                                "endsAt",
                                day + "T10:00:00+08:00",
                                "fact",
                                fact))
                .atPlace(CITY);
    }

    /** A correction with the difference, naming what it corrects. */
    @SuppressWarnings("unchecked")
    private static SentEvent corrected(SentEvent original, int difference) {
        Map<String, Object> data = new HashMap<>((Map<String, Object>) requireNonNull(original.data()));
        Map<String, Object> fact = new HashMap<>((Map<String, Object>) requireNonNull(data.get("fact")));
        fact.put("personTimes", difference);
        fact.put("corrects", original.id().toString());
        return SentEvent.of(
                        "org.kepu.events.attendance.corrected.v1",
                        original.key(),
                        2,
                        Map.of(
                                "session",
                                requireNonNull(data.get("session")),
                                "activity",
                                requireNonNull(data.get("activity")),
                                "reason",
                                "miscounted",
                                "fact",
                                fact))
                .atPlace(CITY);
    }

    private long value(String indicator) {
        JsonPath target = target(indicator);
        return target.get("shown.value") == null ? -1 : target.getLong("shown.value");
    }

    private JsonPath target(String indicator) {
        return operator.get(path(indicator));
    }

    private static String path(String rest) {
        return "/plans/" + PLAN + "/targets/" + rest + "?day=2018-10-01";
    }
}
