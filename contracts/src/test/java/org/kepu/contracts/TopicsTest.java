package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Topics TOPICS = Topics.load();

    @Test
    void shouldDeclareTheTopicOfEveryEventAndNoOther() {
        // Given
        Set<String> ofEvents = EventCatalogue.load().events().stream()
                .map(EventCatalogue.Entry::topic)
                .collect(Collectors.toSet());

        // When
        List<String> declared = TOPICS.topics().stream().map(Topics.Topic::name).toList();

        // Then
        assertThat(declared).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ofEvents);
    }

    @Test
    void shouldBelongToTheServiceItsNameBeginsWith() {
        // Given
        List<Topics.Topic> topics = TOPICS.topics();

        // When
        List<Topics.Topic> astray = topics.stream()
                .filter(topic -> !topic.name().startsWith("kepu." + topic.owner() + ".")
                        || topic.name().endsWith(".state") != (topic.kind() == Topics.Kind.STATE))
                .toList();

        // Then
        assertThat(astray).isEmpty();
    }

    @Test
    void shouldKeepFactsForEverInTwelvePartitionsAndCompactStatesInThree() {
        // Given
        Topics.Topic fact = topic("kepu.events.attendance");
        Topics.Topic state = topic("kepu.events.session.state");

        // When
        Topics.Settings facts = TOPICS.settings(fact);
        Topics.Settings states = TOPICS.settings(state);

        // Then
        assertThat(facts).isEqualTo(new Topics.Settings(12, "delete", -1));
        assertThat(states.partitions()).isEqualTo(3);
        assertThat(states.cleanupPolicy()).isEqualTo("compact");
    }

    private static Topics.Topic topic(String name) {
        return TOPICS.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
