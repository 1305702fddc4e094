package org.kepu.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {

    @Test
    void shouldNameAFactItsTopicAndItsSchema() {
        // Given
        EventType type = EventType.fact("volunteers", "service-record", "checked-in");

        // Then
        assertThat(type.ceType()).isEqualTo("org.kepu.volunteers.service-record.checked-in.v1");
        assertThat(type.topic()).isEqualTo("kepu.volunteers.service-record");
        assertThat(type.schema()).isEqualTo("urn:kepu:schema:org.kepu.volunteers.service-record.checked-in.v1");
        assertThat(type.isState()).isFalse();
    }

    @Test
    void shouldSendAStateToTheCompactedTopicOfItsThing() {
        // Given
        EventType type = EventType.state("venues", "place");

        // Then
        assertThat(type.ceType()).isEqualTo("org.kepu.venues.place.state.v1");
        assertThat(type.topic()).isEqualTo("kepu.venues.place.state");
        assertThat(type.isState()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Venues", "venues.place", "venues ", "-venues", "venues-", "场馆"})
    void shouldRefuseAServiceThatIsNoSlug(String service) {
        // When
        assertThatThrownBy(() -> EventType.fact(service, "place", "renamed"))
                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("service must be a lower-case slug, was \"" + service + "\"");
    }

    @Test
    void shouldRefuseAMajorVersionOfZero() {
        // When
        assertThatThrownBy(() -> new EventType("venues", "place", "renamed", 0))
                // Then
                .hasMessage("major must be at least 1, was 0");
    }
}
