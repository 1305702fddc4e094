package org.kepu.contracts;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a Kafka broker keeps what it was given (持久性), the same wherever one is started, by {@code make up} and by tests: a
 * test that reads them from a broker says something of every broker. Sending is the other half: {@code acks=all}.
 *
 * @param replicas copies of each partition, internal topics included: 1 alone, 3 with three brokers
 * @param inSync copies that must have a record before it is acknowledged: 1 alone, 2 with three brokers
 */
public record BrokerSettings(int replicas, int inSync) {

    /** One broker alone. */
    public static final BrokerSettings ALONE = new BrokerSettings(1, 1);

    public BrokerSettings {
        if (inSync < 1 || inSync > replicas) {
            throw new IllegalArgumentException(
                    "inSync must be 1 to the number of replicas, was " + inSync + " of " + replicas);
        }
    }

    /** The lines of {@code server.properties}, by key. */
    public Map<String, String> lines() {
        String copies = String.valueOf(replicas);
        String needed = String.valueOf(inSync);
        Map<String, String> lines = new TreeMap<>();
        // A topic nobody declared would have the wrong number of partitions, for good.
        lines.put("auto.create.topics.enable", "false");
        // A copy that lacks acknowledged records never takes over: rather no broker than one that forgot.
        lines.put("unclean.leader.election.enable", "false");
        lines.put("default.replication.factor", copies);
        lines.put("min.insync.replicas", needed);
        lines.put("offsets.topic.replication.factor", copies);
        lines.put("transaction.state.log.replication.factor", copies);
        lines.put("transaction.state.log.min.isr", needed);
        lines.put("share.coordinator.state.topic.replication.factor", copies);
        lines.put("share.coordinator.state.topic.min.isr", needed);
        return lines;
    }
}
