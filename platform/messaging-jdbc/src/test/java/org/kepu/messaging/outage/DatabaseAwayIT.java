package org.kepu.messaging.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.messaging.tiny.Waiting.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.ThingReaction;
import org.kepu.messaging.tiny.Things;
import org.kepu.observability.ChannelHealth;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
@WithTestResource(value = StoppableServer.class, initArgs = @ResourceArg(name = "server", value = "DATABASE"))
class DatabaseAwayIT {

    private static final String MADE = "org.kepu.tiny.thing.made.v1";

    @Inject
    ThingReaction reaction;

    @Inject
    Things things;

    @Inject
    ChannelHealth channels;

    @Inject
    Rows rows;

    @AfterEach
    void giveBack() {
        Server.DATABASE.start();
    }

    @Test
    void shouldParkNothingAndBeLevelAgainByItselfWhenTheDatabaseComesBack() {
        // Given
        String key = UUID.randomUUID().toString();
        try (TopicWriter writer = new TopicWriter();
                TopicReader topic = TopicReader.fromNow("kepu.tiny.thing")) {
            writer.send(SentEvent.of(MADE, key, 1, Map.of()));
            await().until(() -> effects(key) == 1);

            // When
            int before = reaction.received();
            Server.DATABASE.stop();
            for (int version = 2; version <= 20; version++) {
                writer.send(SentEvent.of(MADE, key, version, Map.of()));
            }
            await().until(() -> reaction.received() > before);
            Server.DATABASE.start();

            // Then
            await().ignoreExceptions().until(() -> effects(key) == 20);
            assertThat(rows.texts("select sequence from tiny_effect where subject = ? order by position", key))
                    .containsExactlyElementsOf(rows.texts("select generate_series(1, 20)"));
            assertThat(rows.number("select count(*) from inbox_parked")).isZero();
            assertThat(channels.failures()).isEmpty();

            String afterwards = UUID.randomUUID().toString();
            things.make(afterwards);
            topic.awaitOne(afterwards);
        }
    }

    private long effects(String key) {
        return rows.number("select count(*) from tiny_effect where subject = ?", key);
    }
}
