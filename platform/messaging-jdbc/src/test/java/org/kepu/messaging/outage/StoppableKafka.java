package org.kepu.messaging.outage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import kafka.server.BrokerServer;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.kepu.contracts.BrokerSettings;

/** A Kafka with a controller that stays and a broker that keeps its port and its data when it is stopped. */
public final class StoppableKafka implements Function<String, Map<String, String>> {

    private static final class Started {
        private static final KafkaClusterTestKit KAFKA = start();
    }

    private static boolean isStopped;

    @Override
    public Map<String, String> apply(String word) {
        BrokerServer broker = Objects.requireNonNull(Started.KAFKA.brokers().get(0));
        synchronized (StoppableKafka.class) {
            if (word.equals("stop")) {
                broker.shutdown();
                isStopped = true;
            } else if (isStopped) {
                broker.startup();
                isStopped = false;
            }
        }
        return Map.of("kafka.bootstrap.servers", Started.KAFKA.bootstrapServers());
    }

    private static KafkaClusterTestKit start() {
        try {
            // Its folder is left behind: a broker whose folder is deleted while it lives halts the whole JVM.
            Path folder = Files.createDirectories(Path.of("target", "stoppable-kafka-" + UUID.randomUUID()));
            TestKitNodes nodes = new TestKitNodes.Builder()
                    .setBaseDirectory(folder.toAbsolutePath())
                    .setNumBrokerNodes(1)
                    .setNumControllerNodes(1)
                    .build();
            KafkaClusterTestKit.Builder builder = new KafkaClusterTestKit.Builder(nodes)
                    .setConfigProp("offsets.topic.num.partitions", "1")
                    .setConfigProp("group.initial.rebalance.delay.ms", "0");
            BrokerSettings.ALONE.lines().forEach(builder::setConfigProp);
            KafkaClusterTestKit kafka = builder.build();
            kafka.format();
            kafka.startup();
            kafka.waitForReadyBrokers();
            return kafka;
        } catch (Exception e) {
            throw new IllegalStateException("cannot start Kafka", e);
        }
    }
}
