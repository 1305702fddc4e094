package org.kepu.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void shouldKeepFactsForEverInTwelvePartitionsAndCompactStatesInThree() throws IOException {
        // Given
        InputStream file = yaml("""
                topics:
                  - {name: kepu.venues.visit, kind: fact}
                  - {name: kepu.venues.venue.state, kind: state}
                """);

        // When
        List<NewTopic> topics = Topics.parse(file).stream()
                .map(topic -> topic.create((short) 3, 2))
                .toList();

        // Then
        assertThat(topics.get(0).numPartitions()).isEqualTo(12);
        assertThat(topics.get(0).configs())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("min.insync.replicas", "2");
        assertThat(topics.get(1).numPartitions()).isEqualTo(3);
        assertThat(topics.get(1).configs()).containsEntry("cleanup.policy", "compact");
        assertThat(topics.get(1).replicationFactor()).isEqualTo((short) 3);
    }

    @Test
    void shouldRefuseAKindItDoesNotKnow() {
        // Given
        InputStream file = yaml("topics: [{name: kepu.venues.visit, kind: queue}]");

        // When
        var parsing = assertThatThrownBy(() -> Topics.parse(file));

        // Then
        parsing.hasMessage("a topic's kind must be fact or state, was 'queue'");
    }

    private static InputStream yaml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
