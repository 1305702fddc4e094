package org.kepu.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;

class IncomingEventTest {

    @Test
    void shouldKeepTheNewestEventOfEachThingWhateverTheirOrder() {
        // Given
        List<IncomingEvent> events = List.of(event("a", 2), event("b", 1), event("a", 1), event("b", 3));

        // When
        List<IncomingEvent> newest = IncomingEvent.newestPerSubject(events);

        // Then
        assertThat(newest)
                .extracting(event -> event.subject() + "/" + event.sequence())
                .containsExactly("a/2", "b/3");
    }

    @Test
    void shouldRefuseThePayloadOfATombstone() {
        // Given
        IncomingEvent tombstone = event("a", 1);

        // When
        assertThatThrownBy(tombstone::payload)
                // Then
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("the event has no payload");
        assertThat(tombstone.isTombstone()).isTrue();
    }

    private static IncomingEvent event(String subject, long sequence) {
        return new IncomingEvent(
                Ids.next(),
                "org.kepu.tiny.copy.state.v1",
                subject,
                sequence,
                OffsetDateTime.parse("2024-09-21T09:00:00+08:00"),
                null,
                null,
                new IncomingEvent.Position("kepu.tiny.copy.state", 0, 0));
    }
}
