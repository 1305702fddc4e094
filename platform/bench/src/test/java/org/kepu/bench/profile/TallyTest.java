package org.kepu.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void shouldGiveTheSharesOfTheWholeTheGreatestFirst() {
        // Given
        Tally tally = new Tally();

        // When
        tally.add("a", 1);
        tally.add("b", 2);
        tally.add("a", 5);

        // Then
        assertThat(tally.top(1)).containsExactly(" 75.0 %  a");
        assertThat(tally.total()).isEqualTo(8);
    }

    @Test
    void shouldCountWhatOverlapsForEachName() {
        // Given
        Tally tally = new Tally();

        // When
        tally.add(List.of("a", "b"), 1);
        tally.add(List.of("b"), 1);

        // Then
        assertThat(tally.top(2)).containsExactly("100.0 %  b", " 50.0 %  a");
    }

    @Test
    void shouldNameTheInnermostCodeThatIsKnownAndAllThatWasUnderWay() {
        // Given
        List<String> classes = List.of(
                "java.util.HashMap",
                "org.postgresql.jdbc.PgConnection",
                "org.kepu.volunteers.Any",
                "io.vertx.core.Any");

        // Then
        assertThat(Layers.innermost(classes)).isEqualTo("PostgreSQL driver");
        assertThat(Layers.all(classes)).containsExactly("PostgreSQL driver", "our code", "HTTP");
        assertThat(Layers.innermost(List.of("java.lang.Thread"))).isEqualTo("other");
    }
}
