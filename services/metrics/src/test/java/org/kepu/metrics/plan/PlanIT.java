package org.kepu.metrics.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.contracts.Plans;
import org.kepu.metrics.Api;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** The life of a plan, with the two plans of 攀枝花. */
@QuarkusTest
@WithPostgres
@WithKafka
class PlanIT {

    private static final String CITY = "510400000000";

    private final Api operator =
            new Api(Tokens.of("pzh-operator").grant("operator@" + CITY).sign());

    @Test
    void shouldKeepOnePlanInForceAtATime() {
        // Given
        long version = version(bring(Map.of("seed", "panzhihua-2016-2020")));
        long laterVersion = version(bring(Map.of("seed", "panzhihua-2021-2035")));

        // When
        Response opened = operator.step("/plans/panzhihua-2016-2020/opening", version);
        Response another = operator.step("/plans/panzhihua-2021-2035/opening", laterVersion);
        Response again = operator.post("/plans", Map.of("seed", "panzhihua-2016-2020"));
        Response stale = operator.step("/plans/panzhihua-2016-2020/closing", version);
        Response set = operator.change(
                "/plans/panzhihua-2016-2020/settings",
                Map.of("indicator", "pzh1620-csl", "tolerancePercent", 5),
                version + 1);
        Response notASetting = operator.change(
                "/plans/panzhihua-2016-2020/settings", Map.of("indicator", "pzh1620-csl", "need", 3), version + 2);
        Response closed = operator.step("/plans/panzhihua-2016-2020/closing", version + 2);

        // Then
        assertThat(opened.jsonPath().getString("status")).isEqualTo("open");
        assertThatProblem(another)
                .is("urn:kepu:problem:plan-another-in-force", 409)
                .saysIn("en");
        assertThatProblem(again)
                .is("urn:kepu:problem:plan-already-imported", 409)
                .saysIn("en");
        assertThatProblem(stale).is("urn:kepu:problem:version-stale", 412);
        assertThat(set.jsonPath().getLong("version")).isEqualTo(version + 2);
        assertThatProblem(notASetting).is("urn:kepu:problem:invalid", 422).blames("need", "no-setting");
        assertThat(closed.jsonPath().getString("status")).isEqualTo("closed");
        assertThatProblem(operator.step("/plans/panzhihua-2016-2020/opening", version + 3))
                .is("urn:kepu:problem:plan-wrong-state", 409)
                .saysIn("en");
    }

    @Test
    void shouldSayWhatIsWrongWithASettingBeforeItsVersionAndTheStateOfThePlanLast() {
        // Given
        String file = Plans.text("panzhihua-2021-2035").replace("panzhihua-2021-2035", "panzhihua-settings");
        bring(Map.of("yaml", file));
        String settings = "/plans/panzhihua-settings/settings";
        Map<String, Object> good = Map.of("indicator", "pzh2135-communicator");

        // When
        Response wrong = operator.change(settings, Map.of("indicator", "nobody-measures-this"), 7);
        Response stale = operator.change(settings, good, 7);
        Response notInForce = operator.change(settings, good, 1);

        // Then
        assertThatProblem(wrong).is("urn:kepu:problem:invalid", 422).blames("indicator", "no-indicator");
        assertThatProblem(stale).is("urn:kepu:problem:version-stale", 412);
        assertThatProblem(notInForce).is("urn:kepu:problem:plan-wrong-state", 409);
    }

    @Test
    void shouldTellTheOperatorsOfThePlaceWhoDidWhatWithAPlan() {
        // Given
        String id = "panzhihua-audited";
        bring(Map.of("yaml", Plans.text("panzhihua-2021-2035").replace("panzhihua-2021-2035", id)));
        String trail = "/audit?type=plan&id=" + id + "&place=";
        Api elsewhere =
                new Api(Tokens.of("yx-operator").grant("operator@530400000000").sign());

        // When
        JsonPath done = operator.get(trail + CITY);

        // Then
        assertThat(done.getList("items.action")).isEqualTo(List.of("plan.import"));
        assertThat(done.getString("items[0].actor")).isEqualTo("pzh-operator");
        assertThat(done.getInt("items[0].details.indicators")).isEqualTo(4);
        assertThat(elsewhere.answer(trail + CITY).statusCode()).isEqualTo(403);
    }

    @Test
    void shouldReportACorrectedFileRowByRow() {
        // Given
        String file = Plans.text("panzhihua-2021-2035").replace("panzhihua-2021-2035", "panzhihua-draft");
        bring(Map.of("yaml", file));
        String corrected = file.replace("target: 25\n", "target: 26\n");

        // When
        JsonPath report = bring(Map.of("yaml", corrected));

        // Then
        assertThat(corrected).isNotEqualTo(file);
        assertThat(report.getList("rows.outcome")).isEqualTo(List.of("unchanged", "unchanged", "changed", "unchanged"));
        assertThat(report.getLong("plan.version")).isEqualTo(2);
    }

    @Test
    void shouldNameEveryRowThatIsWrongAndStoreNothing() {
        // Given
        String wrong = Plans.text("panzhihua-2021-2035")
                .replace("panzhihua-2021-2035", "panzhihua-wrong")
                .replace("target: 25\n", "target: many\n")
                .replace("op: gt\n", "op: nearly\n");

        // When
        Response answer = operator.post("/plans", Map.of("yaml", wrong));

        // Then
        assertThatProblem(answer).is("urn:kepu:problem:invalid", 422).blames("yaml.indicators[2].target", "plan-form");
        assertThat(operator.answer("/plans/panzhihua-wrong").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldRefuseThePlanOfAnotherCity() {
        // Given
        Map<String, String> request = Map.of("seed", "puyang-2024");

        // When
        Response answer = operator.post("/plans", request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private JsonPath bring(Map<String, String> request) {
        return operator.post("/plans", request).then().statusCode(201).extract().jsonPath();
    }

    private static long version(JsonPath report) {
        return report.getLong("plan.version");
    }
}
