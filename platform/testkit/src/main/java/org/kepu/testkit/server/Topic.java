package org.kepu.testkit.server;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.kepu.contracts.Topics;

/**
 * A topic to be created for tests. It has three partitions, enough to show what order per key means; production's
 * twelve would only make every consumer of a test slower.
 *
 * @param name for instance {@code kepu.venues.place.state}
 * @param state whether it is compacted: each record the whole current state of its key
 */
record Topic(String name, boolean state) {

    private static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;

    static Topic named(String name) {
        return new Topic(name, name.endsWith(".state"));
    }

    /** All topics that {@code contracts} declares. */
    static List<Topic> declared() {
        return Topics.load().topics().stream()
                .map(topic -> new Topic(topic.name(), topic.kind() == Topics.Kind.STATE))
                .toList();
    }

    NewTopic request() {
        Map<String, String> settings =
                state ? Map.of("cleanup.policy", "compact") : Map.of("cleanup.policy", "delete", "retention.ms", "-1");
        return new NewTopic(name, PARTITIONS, REPLICAS).configs(settings);
    }
}
