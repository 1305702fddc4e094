package org.kepu.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicMethodsTest {

    @Test
    void shouldKnowWhatIsBothOpenAndMarked() {
        // When
        PublicMethods methods = new PublicMethods(Set.of("Halls_list"), Set.of("Halls_list"));

        // Then
        assertThat(methods.contains("Halls_list")).isTrue();
        assertThat(methods.contains("Halls_create")).isFalse();
    }

    @Test
    void shouldStopTheBuildOverAnEndpointThatIsOpenButNotMarked() {
        assertThatThrownBy(() -> new PublicMethods(Set.of(), Set.of("Halls_list")))
                .hasMessageContaining("open: [Halls_list]");
    }

    @Test
    void shouldStopTheBuildOverAnEndpointThatIsMarkedButNotOpen() {
        assertThatThrownBy(() -> new PublicMethods(Set.of("Halls_list"), Set.of()))
                .hasMessageContaining("marked: [Halls_list]");
    }
}
