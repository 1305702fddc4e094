package org.kepu.testkit.walk;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.testkit.TopicWriter;

/** An event that a service cannot read and has parked (搁置事件): every service hears of the register. */
public final class ParkedSample {

    private static final String REGISTER = "kepu.venues.place.state";

    private ParkedSample() {}

    /**
     * Sends bytes that are no event and waits until they are parked; the answer is the parked event's id.
     *
     * @param api where the service's operations begin
     * @param token of staff who keep the whole city
     */
    public static String of(String api, String token) {
        List<String> parked = waiting(api, token);
        if (!parked.isEmpty()) {
            return parked.getFirst();
        }
        try (TopicWriter venues = new TopicWriter()) {
            venues.sendRaw(REGISTER, UUID.randomUUID().toString(), "no event".getBytes(UTF_8), Map.of());
        }
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> waiting(api, token), ids -> !ids.isEmpty())
                .getFirst();
    }

    private static List<String> waiting(String api, String token) {
        return given().auth()
                .oauth2(token)
                .get(api + "/parked-events")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
