package org.kepu.messaging.documents.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;

class HandlerRulesTest {

    private record Reaction(boolean remembersEvents) implements EventHandler {

        @Override
        public String consumer() {
            return "tiny.things";
        }

        @Override
        public Set<String> types() {
            return Set.of();
        }

        @Override
        public void handle(List<IncomingEvent> events) {
            throw new AssertionError("nothing is handled here");
        }
    }

    @Test
    void shouldRefuseAReactionThatReliesOnAMemoryOfEvents() {
        // When
        var checking = assertThatThrownBy(() -> HandlerRules.check(new Reaction(true)));

        // Then
        checking.isInstanceOf(IllegalStateException.class).hasMessageContaining("tiny.things");
    }

    @Test
    void shouldAcceptAReactionWhoseWritesStandARepetition() {
        // When
        var checking = assertThatCode(() -> HandlerRules.check(new Reaction(false)));

        // Then
        checking.doesNotThrowAnyException();
    }
}
