package org.kepu.metrics.entered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.metrics.Api;
import org.kepu.metrics.Counted;
import org.kepu.metrics.PuyangRegister;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** Values nobody can compute, in the plan of 深圳. */
@QuarkusTest
@WithPostgres
@WithKafka
class EnteredIT {

    private static final String CITY = "440300000000";
    private static final String PLAN = "shenzhen-2017-2020";

    private final Api operator =
            new Api(Tokens.of("sz-operator").grant("operator@" + CITY).sign());

    @BeforeEach
    void planOfShenzhen() {
        operator.post("/plans", Map.of("seed", PLAN)).then().statusCode(201);
    }

    @Test
    void shouldShowAValueAsEnteredAndACorrectionInItsPlace() {
        // Given
        String document = document();
        Map<String, Object> wrong = value("sz1720-csl", "value", "2019-06-30", 21.9, document);

        // When
        String first = entered(wrong).getString("id");
        String before = state("sz1720-csl");
        Map<String, Object> right = new HashMap<>(wrong);
        right.put("value", 23.4);
        Response twice = operator.post("/entered-values", right);
        right.put("replaces", first);
        JsonPath corrected;
        try (TopicReader reader = TopicReader.fromNow("kepu.metrics.external-value")) {
            corrected = entered(right);
            assertThat(String.valueOf(reader.awaitOne(corrected.getString("id")).data()))
                    .contains("\"replaces\":\"" + first + "\"");
        }
        Response again = operator.post("/entered-values", right);

        // Then
        assertThat(before).isEqualTo("entered");
        assertThatProblem(twice)
                .is("urn:kepu:problem:entered-value-exists", 409)
                .saysIn("en");
        assertThat(state("sz1720-csl")).isEqualTo("reached");
        assertThat(target("sz1720-csl").getBoolean("shown.entered")).isTrue();
        assertThat(target("sz1720-csl").getString("shown.enteredValue")).isEqualTo(corrected.getString("id"));
        assertThatProblem(again)
                .is("urn:kepu:problem:entered-value-already-replaced", 409)
                .saysIn("en");
        assertThat(operator.get("/entered-values/" + first).getBoolean("current"))
                .isFalse();
        assertThat(operator.get("/entered-values/" + first).getString("enteredBy"))
                .isEqualTo("sz-operator");
    }

    @Test
    void shouldRefuseAValueThePlanDoesNotAskFor() {
        // Given
        String document = document();

        // When
        Response computed =
                operator.post("/entered-values", value("sz1720-campus-coverage", "value", "2019-06-30", 3, document));
        Response undocumented =
                operator.post("/entered-values", value("sz1720-stem", "value", "2019-06-30", 3, Counted.uuid()));
        Response negative = operator.post("/entered-values", value("sz1720-stem", "value", "2019-06-30", -1, document));

        // Then
        assertThatProblem(computed).is("urn:kepu:problem:invalid", 422).blames("input", "no-indicator");
        assertThatProblem(undocumented).is("urn:kepu:problem:invalid", 422).blames("document", "no-document");
        assertThatProblem(negative).is("urn:kepu:problem:invalid", 422).blames("value", "out-of-range");
    }

    @Test
    void shouldSayWhatIsToBeEnteredAndWhatThePlanLeavesToItsCity() {
        // When
        JsonPath survey = target("sz1720-csl");
        JsonPath about = target("sz1720-talent-bases");
        JsonPath counted = target("sz1720-campus-coverage");

        // Then
        assertThat(survey.getString("engine")).isEqualTo("entered");
        assertThat(survey.getList("enters.input")).containsExactly("value");
        assertThat(survey.getList("enters.type")).containsExactly("percent");
        assertThat(about.getBoolean("leftToCity.asksTolerance")).isTrue();
        assertThat(about.getString("leftToCity.tolerancePercent")).isNull();
        assertThat(counted.getString("engine")).isEqualTo("coverage");
        assertThat(counted.getList("enters")).isEmpty();
        assertThat(counted.getBoolean("leftToCity.asksTolerance")).isFalse();
    }

    @Test
    void shouldShareOutPeopleOverADatedDenominatorAndJoinThoseWhoAreOne() {
        // Given
        Api puyang = new Api(PuyangRegister.operator());
        puyang.post("/plans", Map.of("seed", "puyang-2024"));
        String reach = "/plans/puyang-2024/targets/py24-population-reach?day=2024-06-30";
        String missing = puyang.get(reach).getString("judgement.reason");
        Map<String, Object> base = new HashMap<>(Map.of(
                "plan",
                "puyang-2024",
                "indicator",
                "py24-population-reach",
                "input",
                "base",
                "base",
                "resident-population",
                "place",
                PuyangRegister.CITY,
                "asOf",
                "2024-01-01",
                "value",
                4,
                "document",
                document()));
        puyang.post("/entered-values", base).then().statusCode(201);
        String one = Counted.person();
        String other = Counted.person();
        String third = Counted.person();

        // When
        try (TopicWriter writer = new TopicWriter()) {
            // The links come first and twice: order and repetition do not matter.
            SentEvent link = Counted.linked(other, third);
            writer.send(link, Counted.linked(third, one), link);
            writer.send(attended(one, 1), attended(other, 1), attended(third, 1), attended(Counted.person(), 1));
            writer.send(attended(null, 30));
        }

        // Then
        assertThat(missing).isEqualTo("no-denominator");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> puyang.get(reach).getInt("shown.value") == 2
                        && puyang.get(reach).getInt("shown.headCounted") == 30);
        assertThat(puyang.get(reach).getInt("shown.of")).isEqualTo(4);
        assertThat(puyang.get(reach).getFloat("shown.percent")).isEqualTo(50f);
        assertThat(puyang.get(reach).getBoolean("shown.atLeast")).isTrue();
    }

    private static SentEvent attended(@Nullable String person, int personTimes) {
        return Counted.attendance(PuyangRegister.CITY, "2024-05-01", "farmers", personTimes, person, List.of());
    }

    private String document() {
        return operator.post(
                        "/documents",
                        Map.of("place", CITY, "title", "演示调查报告", "issuer", "演示单位", "issuedOn", "2019-08-01"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> value(
            String indicator, String input, String asOf, Number value, String document) {
        return new HashMap<>(Map.of(
                "plan",
                PLAN,
                "indicator",
                indicator,
                "input",
                input,
                "place",
                CITY,
                "asOf",
                asOf,
                "value",
                value,
                "document",
                document));
    }

    private JsonPath entered(Map<String, Object> value) {
        return operator.post("/entered-values", value)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String state(String indicator) {
        return target(indicator).getString("judgement.state");
    }

    private JsonPath target(String indicator) {
        return operator.get("/plans/" + PLAN + "/targets/" + indicator + "?day=2019-12-01");
    }
}
