package org.kepu.metrics;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kepu.contracts.Plans;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.Walk;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.testkit.walk.SampleBodies;

@QuarkusTest
@WithPostgres
@WithKafka
class MetricsWalkIT extends Walk {

    private static final String CITY = "530400000000";
    private static final String PLAN = "yuxi-2016-2020";
    private static final String INDICATOR = "yx1620-csl";
    private static final String IN_FORCE = "walk-2017-2020";
    private static final String ITS_CITY = "990200000000";
    private static String document = UUID.randomUUID().toString();
    private static String value = UUID.randomUUID().toString();
    private static String rebuild = UUID.randomUUID().toString();
    private static boolean prepared;

    @BeforeEach
    void planOfYuxi() {
        if (prepared) {
            return;
        }
        // Rebuilds are for administrators of every city the register knows.
        PuyangRegister.tell();
        Api operator = new Api(staffToken());
        operator.post("/plans", Map.of("seed", PLAN)).then().statusCode(201);
        open(operator);
        document = operator.post(
                        "/documents",
                        Map.of("place", CITY, "title", "演示年鉴", "issuer", "演示单位", "issuedOn", "2019-08-01"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        value = operator.post("/entered-values", entered("2018-06-30"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        rebuild = new Api(Tokens.staff("walk-admin", "admin@" + PuyangRegister.CITY))
                .post("/rebuilds", "")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        prepared = true;
    }

    /** The plan of 深圳 for a city of the walk's own, in force, because it leaves numbers to its city. */
    private static void open(Api operator) {
        String yaml = Plans.text("shenzhen-2017-2020")
                .replace("id: shenzhen-2017-2020", "id: " + IN_FORCE)
                .replace("place: '440300000000'", "place: '" + ITS_CITY + "'");
        operator.post("/plans", Map.of("yaml", yaml)).then().statusCode(201);
        long version = operator.get("/plans/" + IN_FORCE).getLong("version");
        operator.step("/plans/" + IN_FORCE + "/opening", version).then().statusCode(200);
    }

    private static Map<String, Object> entered(String asOf) {
        return Map.of(
                "plan",
                PLAN,
                "indicator",
                INDICATOR,
                "input",
                "value",
                "place",
                CITY,
                "asOf",
                asOf,
                "value",
                9,
                "document",
                document);
    }

    @Override
    protected String staffToken() {
        return Tokens.staff("walker", "operator@" + CITY, "operator@" + ITS_CITY, "admin@" + PuyangRegister.CITY);
    }

    @Override
    protected String siblingCounty() {
        return PuyangRegister.COUNTY;
    }

    @Override
    protected Map<String, String> pathParameters() {
        return Map.of(
                "kind",
                "session",
                "plan",
                PLAN,
                "PlanResource_set",
                IN_FORCE,
                "indicator",
                INDICATOR,
                "document",
                document,
                "value",
                value,
                "rebuild",
                rebuild,
                "city",
                PuyangRegister.CITY);
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of(
                "place",
                CITY,
                "kind",
                "session",
                "from",
                "2024-09-21",
                "to",
                "2024-09-21",
                "day",
                "2019-09-21",
                "plan",
                PLAN);
    }

    @Override
    protected Set<String> readsNoThing() {
        // Its path names a kind of fact; an unknown one is a wrong parameter.
        return Set.of("FigureResource_figure");
    }

    @Override
    protected Set<String> openToAnybodySignedIn() {
        // Everybody sees the plans of the cities in which he has a right: a stranger none. That something moved is for
        // staff of any place.
        return Set.of("PlanResource_list", "ChangeResource_open");
    }

    @Override
    protected Map<String, String> bodies() {
        return SampleBodies.written(Map.of(
                "PlanResource_bring",
                Map.of("seed", PLAN),
                "PlanResource_set",
                Map.of("indicator", "sz1720-talent-bases", "tolerancePercent", 5),
                "ParkedEventResource_replayAll",
                Map.of("consumer", "metrics.organisations"),
                "ParkedEventResource_discard",
                Map.of("reason", "误发（演示）"),
                "DocumentResource_add",
                Map.of("place", CITY, "title", "年鉴", "number", "7", "issuer", "局", "issuedOn", "2019-08-01"),
                "EnteredResource_enter",
                entered("2019-06-30")));
    }
}
