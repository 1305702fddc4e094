package org.kepu.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** Every Kafka topic of the product ({@code kepu/topics.yaml}); topics are created from it and from nothing else. */
public record Topics(Map<Kind, Settings> kinds, List<Topic> topics) {

    /** A fact topic keeps every event for ever; a state topic is compacted to the last state of each key. */
    public enum Kind {
        @JsonProperty("fact")
        FACT,
        @JsonProperty("state")
        STATE
    }

    /** Settings all topics of a kind share; replication comes from the installation's settings. */
    public record Settings(int partitions, String cleanupPolicy, long retentionMs) {}

    /**
     * One topic.
     *
     * @param owner the one service that writes it
     * @param readers the services that read it, the owner only where it does so itself
     * @param key what the record key is, in words
     */
    public record Topic(String name, Kind kind, String owner, List<String> readers, String key, String note) {

        public Topic {
            readers = List.copyOf(readers);
        }
    }

    public Topics {
        kinds = Map.copyOf(kinds);
        topics = List.copyOf(topics);
    }

    public static Topics load() {
        return ContractFiles.yaml("topics.yaml", Topics.class);
    }

    /** The settings of this topic's kind. */
    public Settings settings(Topic topic) {
        Settings settings = kinds.get(topic.kind());
        if (settings == null) {
            throw new IllegalStateException("topics.yaml has no settings for " + topic.kind());
        }
        return settings;
    }
}
