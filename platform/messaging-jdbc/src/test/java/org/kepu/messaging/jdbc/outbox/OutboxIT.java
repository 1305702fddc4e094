package org.kepu.messaging.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.EventType;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.Things;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class OutboxIT {

    private static final String ALL = "select id from outbox_event union all select id from outbox_sent";

    @Inject
    Things things;

    @Inject
    Outbox outbox;

    @Inject
    Rows rows;

    @BeforeEach
    void empty() {
        rows.empty();
    }

    @Test
    void shouldCommitTheStateAndItsEventTogether() {
        // Given
        String id = UUID.randomUUID().toString();

        // When
        OutgoingEvent event = things.make(id);

        // Then
        assertThat(rows.number("select version from tiny_thing where id = ?", id))
                .isEqualTo(1);
        assertThat(rows.texts(ALL)).containsExactly(event.id().toString());
    }

    @Test
    void shouldLeaveNothingBehindWhenTheUseCaseFails() {
        // Given
        String id = UUID.randomUUID().toString();

        // When
        assertThatThrownBy(() -> things.makeAndFail(id)).hasMessageContaining("fails after it wrote");

        // Then
        assertThat(rows.texts("select id from tiny_thing")).isEmpty();
        assertThat(rows.texts(ALL)).isEmpty();
    }

    @Test
    void shouldRefuseAnEventOutsideATransaction() {
        // Given
        OutgoingEvent event = things.fact("a", 1);

        // When
        assertThatThrownBy(() -> outbox.append(event))
                // Then
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an event is only written inside the transaction of its cause");
        assertThat(rows.texts(ALL)).isEmpty();
    }

    @Test
    void shouldRefuseAFactLargerThanEightKilobytesAndKeepTheTransactionEmpty() {
        // Given
        OutgoingEvent tooBig = things.fact(Things.MADE, "a", 1, Map.of("text", "x".repeat(8 * 1024)));

        // When
        assertThatThrownBy(() -> things.write(tooBig))
                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the event org.kepu.tiny.thing.made.v1 has 8203 bytes, at most 8192 are allowed");
        assertThat(rows.texts(ALL)).isEmpty();
    }

    @Test
    void shouldTakeAStateOfEightKilobytesAndRefuseOneOfSixtyFour() {
        // Given
        OutgoingEvent fits = things.state("a", 1, Map.of("name", "x".repeat(8 * 1024)));
        OutgoingEvent tooBig = things.state("a", 2, Map.of("name", "x".repeat(64 * 1024)));

        // When
        things.write(fits);
        assertThatThrownBy(() -> things.write(tooBig)).isInstanceOf(IllegalArgumentException.class);

        // Then
        assertThat(rows.texts(ALL)).containsExactly(fits.id().toString());
    }

    @Test
    void shouldRefuseAnEventThatDoesNotKeepItsContractBecauseTestsCheckEveryOne() {
        // Given
        EventType made = EventType.fact("venues", "booking", "made");
        OutgoingEvent withName = things.fact(made, "a", 1, Map.of("name", "somebody"));

        // When
        assertThatThrownBy(() -> things.write(withName))
                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.kepu.venues.booking.made.v1")
                .hasMessageContaining("name");
        assertThat(rows.texts(ALL)).isEmpty();
    }

    @Test
    void shouldRefuseATombstoneWhoseHeadersDoNotKeepTheirContract() {
        // Given
        EventType place = EventType.state("venues", "place");
        OutgoingEvent byAnotherService = OutgoingEvent.of(
                place, "410922000000", 2, OffsetDateTime.parse("2024-09-21T11:00:00+08:00"), null, null);

        // When
        assertThatThrownBy(() -> things.write(byAnotherService))
                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.kepu.venues.place.state.v1")
                .hasMessageContaining("ce_source");
        assertThat(rows.texts(ALL)).isEmpty();
    }
}
