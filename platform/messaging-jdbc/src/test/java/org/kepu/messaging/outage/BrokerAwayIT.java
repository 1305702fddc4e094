package org.kepu.messaging.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.messaging.tiny.Waiting.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.Things;
import org.kepu.observability.ChannelHealth;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithTestResource(value = StoppableServer.class, initArgs = @ResourceArg(name = "server", value = "BROKER"))
class BrokerAwayIT {

    @Inject
    Things things;

    @Inject
    ChannelHealth channels;

    @Inject
    Rows rows;

    @AfterEach
    void giveBack() {
        Server.BROKER.start();
    }

    @Test
    void shouldGoOnWritingWhileTheBrokerIsAwayAndDeliverEverythingInOrderWhenItIsBack() {
        // Given
        String key = UUID.randomUUID().toString();
        things.makeVersions(key, 10);
        await().until(() -> effects(key) == 10);

        // When
        Server.BROKER.stop();
        for (int version = 11; version <= 40; version++) {
            things.write(things.fact(key, version));
        }
        assertThat(rows.number("select count(*) from outbox_event")).isEqualTo(30);
        Server.BROKER.start();

        // Then
        await().until(() -> effects(key) == 40);
        assertThat(rows.texts("select sequence from tiny_effect where subject = ? order by position", key))
                .containsExactlyElementsOf(rows.texts("select generate_series(1, 40)"));
        assertThat(rows.number("select count(*) from outbox_event")).isZero();
        assertThat(rows.number("select count(*) from outbox_sent")).isEqualTo(40);
        assertThat(channels.failures()).isEmpty();
    }

    private long effects(String key) {
        return rows.number("select count(*) from tiny_effect where subject = ?", key);
    }
}
