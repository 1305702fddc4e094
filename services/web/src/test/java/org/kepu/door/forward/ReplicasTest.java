package org.kepu.door.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReplicasTest {

    private static final ServiceAddress FIRST = ServiceAddress.of("venues", URI.create("http://10.0.0.1:8081"));
    private static final ServiceAddress SECOND = ServiceAddress.of("venues", URI.create("http://10.0.0.2:8081"));

    private final AtomicLong nanos = new AtomicLong(1);
    private final Replicas venues = new Replicas("venues", List.of(FIRST, SECOND), nanos::get);

    @Test
    void shouldGiveEachItsTurn() {
        assertThat(venues.inTurn()).containsExactly(FIRST, SECOND);
        assertThat(venues.inTurn()).containsExactly(SECOND, FIRST);
        assertThat(venues.inTurn()).containsExactly(FIRST, SECOND);
    }

    @Test
    void shouldAskTheOneLastForAMomentThatWasAway() {
        // When
        venues.away(FIRST);

        // Then
        assertThat(venues.inTurn()).containsExactly(SECOND, FIRST);
        assertThat(venues.inTurn()).containsExactly(SECOND, FIRST);
        nanos.addAndGet(1_000_000_001L);
        assertThat(venues.inTurn()).containsExactly(FIRST, SECOND);
    }

    @Test
    void shouldStillAskSomebodyWhereAllWereAway() {
        // When
        venues.away(FIRST);
        venues.away(SECOND);

        // Then
        assertThat(venues.inTurn()).containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void shouldNotTellBrowsersWhichReplicaItWas() {
        assertThat(venues.outward("http://10.0.0.2:8081/api/venues/v1/x")).isEqualTo("/api/venues/v1/x");
    }

    @Test
    void shouldRefuseAServiceWithoutAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Replicas("venues", List.of(), nanos::get))
                .withMessageContaining("kepu.door.services.venues");
    }
}
