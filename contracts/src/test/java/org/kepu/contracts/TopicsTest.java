package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Topics TOPICS = Topics.load();
    private static final Path SERVICES = Path.of("../services");

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

    @Test
    void shouldNameAsReadersTheServicesWhoseChannelsConsumeItAndNoOthers() throws IOException {
        // Given
        List<Consumption> services = Consumption.below(SERVICES);

        // When
        Map<String, Set<String>> consumed = Consumption.readers(services);

        // Then
        assertThat(consumed).isNotEmpty();
        assertThat(TOPICS.topics().stream()
                        .filter(topic -> !topic.readers().isEmpty())
                        .collect(Collectors.toMap(Topics.Topic::name, topic -> Set.copyOf(topic.readers()))))
                .isEqualTo(consumed);
    }

    /** A service may join the groups that begin with its name and a dot, and no other. */
    @Test
    void shouldHaveConsumerGroupsThatBeginWithTheService() throws IOException {
        // Given
        List<Consumption> services = Consumption.below(SERVICES);

        // When
        List<String> astray = services.stream()
                .flatMap(each -> each.groups().stream().filter(group -> !group.startsWith(each.service() + ".")))
                .toList();

        // Then
        assertThat(astray).isEmpty();
    }

    private static Topics.Topic topic(String name) {
        return TOPICS.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
