package org.kepu.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DueHandlersTest {

    private record Named(String kind) implements DueHandler {
        @Override
        public void handle(DueItem item) {
            throw new AssertionError("not called here");
        }
    }

    @Test
    void shouldRefuseTwoHandlersForOneKind() {
        // Given
        List<DueHandler> handlers = List.of(new Named("a"), new Named("b"), new Named("a"));

        // When
        var refusal = assertThatThrownBy(() -> new DueHandlers(handlers));

        // Then
        refusal.hasMessageContaining("two handlers").hasMessageContaining("a");
    }

    @Test
    void shouldKnowItsKinds() {
        // When
        DueHandlers handlers = new DueHandlers(List.of(new Named("b"), new Named("a")));

        // Then
        assertThat(handlers.kinds()).containsExactly("a", "b");
    }
}
