package org.kepu.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayProducerTest {

    @Test
    void shouldWaitForAllReplicasAndSendNothingTwiceWhateverTheBrokerSettingsSay() {
        // Given
        Map<String, Object> broker =
                Map.of("bootstrap.servers", "kafka:9092", "acks", "0", "enable.idempotence", "false", "group.id", "x");

        // When
        RelayProducer producer = new RelayProducer(broker, "venues");

        // Then
        assertThat(producer.settings())
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("bootstrap.servers", "kafka:9092")
                .doesNotContainKey("group.id");
    }
}
