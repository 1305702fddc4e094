package org.kepu.content.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.base.WallTime;
import org.kepu.content.Scene;
import org.kepu.messaging.documents.Change;
import org.kepu.messaging.documents.Documents;
import org.kepu.messaging.documents.Saved;
import org.kepu.messaging.documents.Stored;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

/** A replica dies at the worst moments: what it wrote stands, what it was about to write does not. */
@QuarkusTest
@WithDocuments
@WithKafka
class PushResumeIT {

    private static final OffsetDateTime LATER = OffsetDateTime.parse("2024-09-21T18:00:00+08:00");
    private static final int PEOPLE = 8;

    @Inject
    MovableTime time;

    @Inject
    Pushes pushes;

    @Inject
    PushSender sender;

    @Inject
    Documents documents;

    @Test
    void shouldTellNobodyTwiceWhereAReplicaDiedBetweenTellingAndWritingHowFarItIs() {
        // Given
        Scene.places();
        time.moveTo("2024-09-21T10:00:00+08:00");
        List<String> people = Stream.generate(Scene::account).limit(PEOPLE).toList();
        people.forEach(account -> Scene.subscribe(account, Scene.VILLAGE, "industrial-workers")
                .then()
                .statusCode(200));
        UUID pack = UUID.fromString(Scene.pack(Scene.publishedItem(), 1));

        try (TopicReader reader = TopicReader.fromNow("kepu.content.push")) {
            String push = plannedForLater(pack);
            deadReplica(push);

            // When
            time.moveTo(LATER);
            Scene.sent(push);

            // Then
            assertThat((int) Scene.readPush(push).path("recipients")).isEqualTo(PEOPLE);
            people.forEach(account -> Scene.inbox(account).then().body("items", hasSize(1)));
            reader.awaitAtLeast(PEOPLE, "deliveries", event -> isDeliveryOf(event, push));
            assertThat(reader.seen().stream().filter(event -> isDeliveryOf(event, push)))
                    .extracting(event -> event.body().at("/fact/personRef").asText())
                    .hasSize(PEOPLE)
                    .doesNotHaveDuplicates();
        }
    }

    /** Freezes the list, tells the first step and half of the second, and dies holding the push. */
    private void deadReplica(String push) {
        Documents.insertIfAbsent(
                documents.plain("push_lease", PushLeases.Lease.class),
                new PushLeases.Lease(push, "a replica that died", WallTime.utc().plusSeconds(3)));
        Stored<PushDocument> planned = pushes.find(push).orElseThrow();
        Stored<PushDocument> sending = sender.step(planned).orElseThrow();
        Stored<PushDocument> one = sender.step(sending).orElseThrow();
        // The second step is told, but that it was is never written.
        sender.tell((Push.Sending) pushes.state(one));
    }

    private String plannedForLater(UUID pack) {
        Order order = new Order(
                pack,
                1,
                Scene.CITY,
                "秋播资源包（演示）",
                "要点",
                "zh-CN",
                List.of("farm-skills"),
                List.of(),
                new Audience(List.of(Scene.VILLAGE), List.of("industrial-workers")),
                null);
        Push.Planned planned = new Push.Planned(Ids.next(), order, LATER, 1);
        Saved<PushDocument> saved = pushes.create(planned.id().toString(), pushes.data(planned), Change.nothing());
        assertThat(saved).isInstanceOf(Saved.Done.class);
        return planned.id().toString();
    }

    private static boolean isDeliveryOf(ReceivedEvent event, String push) {
        return event.type().equals("org.kepu.content.push.delivered.v1")
                && event.body().path("push").asText().equals(push);
    }
}
