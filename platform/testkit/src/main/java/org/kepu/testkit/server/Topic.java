package org.kepu.testkit.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic to be created for tests. It has three partitions, enough to show what order per key means; production's
 * twelve would only make every consumer of a test slower.
 *
 * @param name for instance {@code kepu.venues.place.state}
 * @param state whether it is compacted: each record the whole current state of its key
 */
record Topic(String name, boolean state) {

    private static final String DECLARATION = "kepu/topics.yaml";
    private static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;

    static Topic named(String name) {
        return new Topic(name, name.endsWith(".state"));
    }

    /** All topics declared by {@code contracts}; none when it declares none yet. */
    static List<Topic> declared() {
        try (InputStream file = Topic.class.getClassLoader().getResourceAsStream(DECLARATION)) {
            if (file == null) {
                return List.of();
            }
            JsonNode topics = new YAMLMapper().readTree(file).path("topics");
            return topics.valueStream()
                    .map(each -> new Topic(
                            each.path("name").asText(),
                            each.path("kind").asText().equals("state")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + DECLARATION, e);
        }
    }

    NewTopic request() {
        Map<String, String> settings =
                state ? Map.of("cleanup.policy", "compact") : Map.of("cleanup.policy", "delete", "retention.ms", "-1");
        return new NewTopic(name, PARTITIONS, REPLICAS).configs(settings);
    }
}
