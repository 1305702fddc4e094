package org.kepu.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;

/**
 * What a running broker says of itself and of its topics, whatever somebody wrote into a file.
 *
 * @param client the settings of a client that may ask
 */
record BrokerTold(Map<String, Object> client) {

    /** The settings of the one broker. */
    Map<String, String> ofBroker() throws ExecutionException, InterruptedException {
        return settings(new ConfigResource(ConfigResource.Type.BROKER, "1"));
    }

    /** The settings of a topic, those it has from the broker included. */
    Map<String, String> ofTopic(String name) throws ExecutionException, InterruptedException {
        return settings(new ConfigResource(ConfigResource.Type.TOPIC, name));
    }

    /** How many copies partitions of its topics have. */
    Set<Integer> copies() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return admin.describeTopics(admin.listTopics().names().get()).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .map(partition -> partition.replicas().size())
                    .collect(Collectors.toSet());
        }
    }

    private Map<String, String> settings(ConfigResource resource) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<String, String> settings = new HashMap<>();
            admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .values()
                    .forEach(config -> config.entries()
                            .forEach(entry -> settings.put(entry.name(), String.valueOf(entry.value()))));
            return settings;
        }
    }

    private Admin admin() {
        return Admin.create(client);
    }
}
