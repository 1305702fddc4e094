package org.kepu.testkit.server;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.test.KafkaClusterTestKit;
import org.apache.kafka.common.test.TestKitNodes;
import org.kepu.contracts.BrokerSettings;

/**
 * The Kafka of this test JVM, one broker that is its own controller: {@code bootstrap}.
 *
 * <p>It ends with the JVM and its folder is left to a later run: a broker whose folder is deleted while it lives halts
 * the whole JVM with code 1, and the library's own temporary folder is deleted by a shutdown hook.
 */
public final class KafkaServer implements Supplier<Map<String, String>> {

    private static final class Started {
        private static final Map<String, String> ADDRESS = Containers.areWanted() ? Containers.kafka() : inThisJvm();
    }

    private static Map<String, String> inThisJvm() {
        try {
            TestKitNodes nodes = new TestKitNodes.Builder()
                    .setBaseDirectory(TestFolder.ofThisRun("kafka"))
                    .setCombined(true)
                    .setNumBrokerNodes(1)
                    .setNumControllerNodes(1)
                    .build();
            KafkaClusterTestKit.Builder broker = new KafkaClusterTestKit.Builder(nodes)
                    .setConfigProp("offsets.topic.num.partitions", "1")
                    .setConfigProp("transaction.state.log.num.partitions", "1")
                    .setConfigProp("group.initial.rebalance.delay.ms", "0");
            BrokerSettings.ALONE.lines().forEach(broker::setConfigProp);
            KafkaClusterTestKit kafka = broker.build();
            kafka.format();
            kafka.startup();
            kafka.waitForReadyBrokers();
            return Map.of("bootstrap", kafka.bootstrapServers());
        } catch (Exception e) {
            throw new IllegalStateException("cannot start Kafka for tests", e);
        }
    }

    @Override
    public Map<String, String> get() {
        return Started.ADDRESS;
    }
}
