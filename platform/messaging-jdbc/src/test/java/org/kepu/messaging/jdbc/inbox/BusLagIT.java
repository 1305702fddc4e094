package org.kepu.messaging.jdbc.inbox;

import static org.kepu.messaging.tiny.Waiting.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.testkit.server.TestKafka;

/** How far a group is behind that nobody reads for any more. */
@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class BusLagIT {

    private static final String TOPIC = "kepu.tiny.left";
    private static final String GROUP = "other.left.v2";

    @Inject
    MeterRegistry meters;

    @Test
    void shouldCountAlsoThePartitionsOfWhichAGroupHasReadNothing() throws Exception {
        // Given
        String broker = TestKafka.running().bootstrap();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker));
                KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                        new StringSerializer(),
                        new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
            for (int partition : List.of(0, 0, 1, 1, 1)) {
                producer.send(new ProducerRecord<>(TOPIC, partition, "key", "value"))
                        .get();
            }

            // When
            for (String group : List.of(GROUP, "other.left.v1")) {
                admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(1)))
                        .all()
                        .get();
            }
        }

        // Then
        await().until(() -> lag(GROUP) == 4);
        await().until(() -> lag("other.left.v1") == -1);
    }

    private double lag(String group) {
        Gauge gauge =
                meters.find("kepu.tiny.bus.lag.records").tag("group", group).gauge();
        return gauge == null ? -1 : gauge.value();
    }
}
