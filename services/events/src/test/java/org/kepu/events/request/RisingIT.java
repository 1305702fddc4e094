package org.kepu.events.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.events.Scene.API;
import static org.kepu.events.Scene.account;
import static org.kepu.events.Scene.asDispatcher;
import static org.kepu.events.Scene.asResident;

import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.due.DueItem;
import org.kepu.events.Scene;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class RisingIT {

    private static final String ESCALATED = "org.kepu.events.request.escalated.v1";
    private static final OffsetDateTime LIMIT = OffsetDateTime.parse("2024-09-21T10:00:00+08:00");
    private static final int MANY = 60;

    @Inject
    MovableTime time;

    @Inject
    Rising rising;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
    }

    @Test
    void shouldRaiseAnUntouchedRequestAtItsLimitAndLeaveOneThatWasTakenAlone() {
        // Given
        String untouched = Orders.submit(account());
        String taken = Orders.submit(account());
        Orders.step(Scene.VILLAGE, taken, "acceptance", 1).then().statusCode(200);
        try (TopicReader topic = TopicReader.fromNow("kepu.events.request", "kepu.events.notice")) {

            // When
            time.moveTo(LIMIT.plusSeconds(1));

            // Then
            ReceivedEvent up = topic.awaitOne(ESCALATED, untouched);
            assertThat(up.body().at("/fromPlace").asText()).isEqualTo(Scene.VILLAGE);
            assertThat(up.body().at("/toPlace").asText()).isEqualTo(Scene.TOWNSHIP);
            assertThat(up.body().at("/cause").asText()).isEqualTo("overdue");
            assertThat(topic.seenOf(taken)).isEmpty();
            Orders.step(Scene.VILLAGE, untouched, "acceptance", 2).then().statusCode(403);
            asDispatcher(Scene.VILLAGE)
                    .get(API + "/requests/" + untouched)
                    .then()
                    .statusCode(200);
            Orders.step(Scene.TOWNSHIP, untouched, "acceptance", 2)
                    .then()
                    .statusCode(200)
                    .body("level", equalTo("township"));
            assertThat(Orders.told(topic, untouched, 2))
                    .containsExactlyInAnyOrder("request-escalated", "request-accepted");
        }
    }

    @Test
    void shouldRaiseEachOfManyOverdueRequestsOnceHoweverManyWorkersTry() {
        // Given
        String me = account();
        List<String> ids =
                IntStream.range(0, MANY).mapToObj(i -> Orders.submit(me)).toList();
        try (TopicReader topic = TopicReader.fromNow("kepu.events.request");
                ExecutorService others = Executors.newFixedThreadPool(2)) {

            // When
            time.moveTo(LIMIT.plusHours(5));
            for (int replica = 0; replica < 2; replica++) {
                others.execute(() -> ids.forEach(id -> QuarkusTransaction.requiringNew()
                        .run(() -> rising.handle(new DueItem(Rising.KIND, id, LIMIT, NullNode.instance, 1)))));
            }
            others.close();
            topic.awaitAtLeast(
                    MANY,
                    "of those",
                    event -> ids.contains(event.key()) && event.type().equals(ESCALATED));

            // Then
            Map<String, Integer> times = new HashMap<>();
            topic.seen().stream()
                    .filter(event -> event.type().equals(ESCALATED) && ids.contains(event.key()))
                    .forEach(event -> times.merge(event.key(), 1, Integer::sum));
            assertThat(times)
                    .hasSize(MANY)
                    .allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
        }
    }

    @Test
    void shouldCloseADeliveredRequestNobodyRated() {
        // Given
        String me = account();
        String session = Scene.announce(Scene.published(), Scene.session());
        String id = Orders.submit(me);
        Orders.step(Scene.VILLAGE, id, "acceptance", 1).then().statusCode(200);
        Orders.step(Scene.VILLAGE, id, "schedule", 2, Map.of("session", session))
                .then()
                .statusCode(200);
        time.moveTo("2024-09-21T11:00:00+08:00");
        try (TopicReader topic = TopicReader.fromNow("kepu.events.notice")) {
            Scene.step("sessions", session, "held", 1, Map.of()).then().statusCode(200);

            // When
            time.moveTo("2024-10-05T11:00:01+08:00");

            // Then
            await().untilAsserted(() -> asResident(me)
                    .get(API + "/requests/" + id)
                    .then()
                    .body("status", equalTo("closed"))
                    .body("outcome", equalTo("delivered")));
            assertThat(Orders.told(topic, id, 2)).containsExactlyInAnyOrder("request-delivered", "request-closed");
        }
    }
}
