package org.kepu.messaging.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelRulesTest {

    private static final String THINGS = "mp.messaging.incoming.things.";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            THINGS + "topic",
            "kepu.tiny.thing",
            THINGS + "group.id",
            "tiny.things.v1",
            "mp.messaging.incoming.copies.group.id",
            "tiny.copies.v3",
            "mp.messaging.connector.smallrye-kafka.throttled.unprocessed-record-max-age.ms",
            "120000"));

    @Test
    void shouldAcceptAGroupThatSaysWhichVersionOfWhichHandlerReads() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseAGroupOfAnotherVersionThanItsHandlers() {
        // Given
        settings.put("mp.messaging.incoming.copies.group.id", "tiny.copies.v2");

        // When
        assertThatThrownBy(this::start)
                // Then
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mp.messaging.incoming.copies.group.id is \"tiny.copies.v2\", but must be tiny.copies.v3 or"
                        + " tiny.things.v1: a group is <consumer>.v<version> of a handler, so that a raised version"
                        + " reads again from the beginning");
    }

    @Test
    void shouldRefuseAChannelWithoutAGroup() {
        // Given
        settings.remove(THINGS + "group.id");

        // When
        assertThatThrownBy(this::start)
                // Then
                .hasMessageStartingWith("mp.messaging.incoming.things.group.id is \"\", but must be");
    }

    @Test
    void shouldRefuseAFailureStrategyThatPassesABatchOver() {
        // Given
        settings.put(THINGS + "failure-strategy", "ignore");

        // When
        assertThatThrownBy(this::start)
                // Then
                .hasMessageContaining("failure-strategy is \"ignore\", but must be fail");
    }

    @Test
    void shouldRefuseAConnectorLessPatientThanTheReader() {
        // Given
        settings.put(THINGS + "throttled.unprocessed-record-max-age.ms", "60000");

        // When
        assertThatThrownBy(this::start)
                // Then
                .hasMessageContaining("is \"60000\", but must be at least 110000");
    }

    @Test
    void shouldLeaveChannelsAloneThatAreSwitchedOffOrReadFromElsewhere() {
        // Given
        settings.put("mp.messaging.incoming.off.topic", "kepu.tiny.off");
        settings.put("mp.messaging.incoming.off.enabled", "false");
        settings.put("mp.messaging.incoming.memory.connector", "smallrye-in-memory");

        // Then
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void start() {
        Handlers handlers = new Handlers(
                List.of(new HandlersTest.Reaction("tiny.things", 1), new HandlersTest.Copy("tiny.copies", 3)), "tiny");
        new ChannelRules(
                        new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(settings, "test", 100))
                                .build(),
                        new Settings(Duration.ofSeconds(90), Duration.ofDays(44)),
                        handlers)
                .check(new StartupEvent());
    }

    record Settings(Duration patience, Duration keepInbox) implements IntakeConfig {}
}
