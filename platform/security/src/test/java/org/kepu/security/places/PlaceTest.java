package org.kepu.security.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    @Test
    void shouldExistFromItsFirstDayToItsLast() {
        // Given
        Place place = new Place("p", "name", "county", null, FIRST, LAST, List.of("q"), null);

        // When
        boolean onTheLastDay = place.existsOn(LAST);

        // Then
        assertThat(onTheLastDay).isTrue();
        assertThat(place.existsOn(FIRST)).isTrue();
        assertThat(place.existsOn(FIRST.minusDays(1))).isFalse();
        assertThat(place.existsOn(LAST.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "has space", "role@place", "村", "tab\t", "123456789012345678901234567890123"})
    void shouldRefuseACodeThatCannotTravelInATokenOrAnAddress(String code) {
        // When
        boolean accepted = Place.isCode(code);

        // Then
        assertThat(accepted).isFalse();
    }

    @Test
    void shouldAcceptOfficialAndLocalCodes() {
        // When
        boolean local = Place.isCode("410902001001-12");

        // Then
        assertThat(local).isTrue();
        assertThat(Place.isCode("12345678901234567890123456789012")).isTrue();
    }

    @Test
    void shouldNotBeItsOwnParentOrSuccessorNorEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place("p", "n", "l", "p", null, null, List.of(), null))
                .withMessageContaining("parent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place("p", "n", "l", null, null, null, List.of("p"), null))
                .withMessageContaining("successors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place("p", "n", "l", null, LAST, FIRST, List.of(), null))
                .withMessageContaining("validTo");
    }
}
