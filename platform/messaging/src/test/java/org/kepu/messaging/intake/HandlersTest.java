package org.kepu.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandlersTest {

    record Reaction(String consumer, int version) implements EventHandler {
        @Override
        public Set<String> types() {
            return Set.of();
        }

        @Override
        public void handle(List<IncomingEvent> events) {}
    }

    record Copy(String consumer, int version) implements Projection {
        @Override
        public Set<String> types() {
            return Set.of();
        }

        @Override
        public void handle(List<IncomingEvent> events) {}

        @Override
        public void reset() {}
    }

    @Test
    void shouldFindAHandlerByItsConsumer() {
        // Given
        EventHandler things = new Reaction("tiny.things", 1);

        // When
        Handlers handlers = new Handlers(List.of(things, new Copy("tiny.copies", 3)), "tiny");

        // Then
        assertThat(handlers.find("tiny.things")).containsSame(things);
        assertThat(handlers.find("tiny.unknown")).isEmpty();
    }

    @Test
    void shouldRefuseTwoHandlersOfOneName() {
        // When
        assertThatThrownBy(() ->
                        new Handlers(List.of(new Reaction("tiny.things", 1), new Reaction("tiny.things", 1)), "tiny"))
                // Then
                .hasMessageStartingWith("two handlers read as the consumer tiny.things");
    }

    @Test
    void shouldRefuseANameThatDoesNotBeginWithTheService() {
        // When
        assertThatThrownBy(() -> new Handlers(List.of(new Reaction("things", 1)), "tiny"))
                // Then
                .hasMessageStartingWith("the consumer things must begin with \"tiny.\"");
    }

    @Test
    void shouldRefuseAReactionWithAHigherVersionBecauseItNeverRunsAgain() {
        // When
        assertThatThrownBy(() -> new Handlers(List.of(new Reaction("tiny.things", 2)), "tiny"))
                // Then
                .hasMessageContaining("a reaction never runs again for what it has handled");
    }
}
