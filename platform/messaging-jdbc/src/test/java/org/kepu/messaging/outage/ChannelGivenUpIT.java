package org.kepu.messaging.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.messaging.tiny.Waiting.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.ThingReaction;
import org.kepu.observability.ChannelHealth;
import org.kepu.observability.FatalExit;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
@WithTestResource(
        value = StoppableServer.class,
        initArgs = {
            @ResourceArg(name = "server", value = "DATABASE"),
            @ResourceArg(name = "kepu.intake.patience", value = "2s")
        })
class ChannelGivenUpIT {

    private static final String MADE = "org.kepu.tiny.thing.made.v1";

    @Inject
    ChannelHealth channels;

    @Inject
    FatalExit exit;

    @Inject
    HealthCenter connector;

    @Inject
    Rows rows;

    @AfterEach
    void giveBack() {
        Server.DATABASE.start();
    }

    @Test
    void shouldEndTheServiceWithoutParkingAnythingWhenPatienceIsSpent() {
        // Given
        String key = UUID.randomUUID().toString();
        try (TopicWriter writer = new TopicWriter()) {
            Server.DATABASE.stop();

            // When
            writer.send(SentEvent.of(MADE, key, 1, Map.of()));

            // Then
            await().until(() -> channels.failures().containsKey(ThingReaction.CONSUMER));
            assertThat(exit.reason()).isPresent();
            Server.DATABASE.start();
            await().ignoreExceptions()
                    .untilAsserted(() -> assertThat(rows.number("select count(*) from inbox_parked"))
                            .isZero());
        }
    }

    @Test
    void shouldEndTheServiceWhenTheConnectorHasStoppedAChannelByItself() {
        // When
        connector.report("copies", new IllegalStateException("a record was unprocessed too long"));

        // Then
        await().untilAsserted(() -> assertThat(channels.failures())
                .hasEntrySatisfying("copies", why -> assertThat(why).contains("unprocessed too long")));
    }
}
