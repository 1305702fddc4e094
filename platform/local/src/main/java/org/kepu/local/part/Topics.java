package org.kepu.local.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.kepu.local.Platform;

/**
 * The topics of {@code contracts/…/topics.yaml}, created before any service starts.
 *
 * <p>A fact topic keeps everything in 12 partitions; a state topic is compacted in 3. Partitions never change later: it
 * would break the order per key.
 */
final class Topics {

    private static final String FILE = "/kepu/topics.yaml";
    private static final int SECONDS = 30;

    private final Platform platform;

    Topics(Platform platform) {
        this.platform = platform;
    }

    /** One line of the file. */
    record Topic(String name, Kind kind, String owner, List<String> readers) {

        Topic {
            readers = List.copyOf(readers);
        }

        enum Kind {
            FACT,
            STATE
        }

        NewTopic create(short replication, int inSync) {
            String insync = String.valueOf(inSync);
            return switch (kind) {
                case FACT ->
                    new NewTopic(name, 12, replication)
                            .configs(Map.of(
                                    "cleanup.policy", "delete", "retention.ms", "-1", "min.insync.replicas", insync));
                case STATE ->
                    new NewTopic(name, 3, replication)
                            .configs(Map.of("cleanup.policy", "compact", "min.insync.replicas", insync));
            };
        }
    }

    /** The declared topics; none while the contracts declare none. */
    static List<Topic> declared() {
        try (InputStream file = Topics.class.getResourceAsStream(FILE)) {
            return file == null ? List.of() : parse(file);
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    static List<Topic> parse(InputStream file) throws IOException {
        List<Topic> topics = new ArrayList<>();
        for (JsonNode topic : new YAMLMapper().readTree(file).path("topics")) {
            String kind = topic.path("kind").asText();
            List<String> readers = new ArrayList<>();
            topic.path("readers").forEach(reader -> readers.add(reader.asText()));
            topics.add(new Topic(
                    topic.path("name").asText(),
                    switch (kind) {
                        case "fact" -> Topic.Kind.FACT;
                        case "state" -> Topic.Kind.STATE;
                        default -> throw new IOException("a topic's kind must be fact or state, was '" + kind + "'");
                    },
                    topic.path("owner").asText(),
                    readers));
        }
        return topics;
    }

    /** Every service that owns or reads one. */
    static Set<String> services() {
        return declared().stream()
                .flatMap(topic -> Stream.concat(Stream.of(topic.owner()), topic.readers().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Creates the topics that are not there yet. */
    void create(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        short replication = (short) platform.settings().number("kafka.replication");
        int inSync = platform.settings().number("kafka.min-insync");
        Set<String> there = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
        List<NewTopic> missing = declared().stream()
                .filter(topic -> !there.contains(topic.name()))
                .map(topic -> topic.create(replication, inSync))
                .toList();
        admin.createTopics(missing).all().get(SECONDS, TimeUnit.SECONDS);
    }
}
