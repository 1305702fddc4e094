package org.kepu.metrics;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.contracts.PlaceRegisterFile;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;

/** The register of 濮阳 as venues would tell it: 8 counties, 3,197 villages. */
public final class PuyangRegister {

    public static final String CITY = "410900000000";
    /** 范县. */
    public static final String COUNTY = "410926000000";

    private static final List<PlaceRegisterFile.Row> ROWS = PlaceRegisterFile.load("410900-puyang");
    private static boolean sent;

    private PuyangRegister() {}

    /** The codes of one level, in the order of the register. */
    public static List<String> codes(String level) {
        return ROWS.stream()
                .filter(row -> row.level().equals(level))
                .map(PlaceRegisterFile.Row::code)
                .toList();
    }

    /** Tells metrics of it, once a test run, and waits until it knows. */
    public static synchronized void tell() {
        if (sent) {
            return;
        }
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(ROWS.stream().map(PuyangRegister::state).toArray(SentEvent[]::new));
        }
        sent = true;
        await().atMost(Duration.ofMinutes(2)).until(() -> counties() == 8 && villages() == 3197);
    }

    private static SentEvent state(PlaceRegisterFile.Row row) {
        Map<String, Object> state = new HashMap<>(Map.of(
                "code",
                row.code(),
                "name",
                row.name(),
                "level",
                row.level(),
                "validFrom",
                "2023-01-01",
                "edition",
                "2023"));
        if (row.parent() != null) {
            state.put("parent", row.parent());
        }
        return SentEvent.state("venues", "place", row.code(), 1, state);
    }

    private static int counties() {
        return given().auth()
                .oauth2(operator())
                .get("/api/metrics/v1/stock?kind=venue&place=" + CITY)
                .jsonPath()
                .getList("rows")
                .size();
    }

    private static long villages() {
        return codes("county").stream()
                .flatMap(county -> children(county).stream())
                .mapToLong(township -> children(township).size())
                .sum();
    }

    private static List<String> children(String place) {
        return given().auth()
                .oauth2(operator())
                .get("/api/metrics/v1/stock?kind=venue&place=" + place)
                .jsonPath()
                .getList("rows.place");
    }

    /** Brings the city's plan and puts it in force, unless another test has. */
    public static synchronized void planInForce() {
        Api operator = new Api(operator());
        String plan = "/plans/puyang-2024";
        if (operator.answer(plan).statusCode() == 404) {
            operator.post("/plans", Map.of("seed", "puyang-2024")).then().statusCode(201);
        }
        if (operator.get(plan).getString("status").equals("imported")) {
            long version = operator.get(plan).getLong("version");
            operator.step(plan + "/opening", version).then().statusCode(200);
        }
    }

    /** A token of the city's operator. */
    public static String operator() {
        return Tokens.of("city-operator").grant("operator@" + CITY).sign();
    }
}
