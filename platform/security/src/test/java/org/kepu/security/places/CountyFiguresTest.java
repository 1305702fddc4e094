package org.kepu.security.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kepu.observability.reading.Figure;

class CountyFiguresTest {

    private final CountyFigures figures = new CountyFigures(new PlaceTree(List.of(
            place("city", "city", null),
            place("county", "county", "city"),
            place("other", "county", "city"),
            place("town", "township", "county"),
            place("village", "village", "town"),
            place("zone", "zone", "city"))));

    @Test
    void shouldBringEveryPlaceUpToItsCountyOrElseToItsCity() {
        // When
        figures.add("gap.places", "village", 1);
        figures.add("gap.places", "town", 2);
        figures.add("gap.places", "county", 4);
        figures.add("gap.places", "zone", 8);
        figures.add("gap.places", "city", 16);
        figures.add("gap.places", "nowhere", 32);

        // Then
        assertThat(figures.all())
                .containsExactlyInAnyOrder(
                        Figure.of("gap.places", "place", "county", 7),
                        Figure.of("gap.places", "place", "city", 24),
                        Figure.of("gap.places", "place", "unknown", 32));
    }

    @Test
    void shouldShowNoughtForEveryCountyAndTheGreatestWhereRaised() {
        // Given
        figures.nought("age.seconds", "kind", "request");

        // When
        figures.raise("age.seconds", "village", 5, "kind", "request");
        figures.raise("age.seconds", "town", 3, "kind", "request");

        // Then
        assertThat(figures.all()).containsExactlyInAnyOrder(age("city", 0), age("county", 5), age("other", 0));
    }

    @Test
    void shouldStandUnderTheRootWhereTheRegisterBeginsWithACounty() {
        // Given
        CountyFigures ofACounty = new CountyFigures(
                new PlaceTree(List.of(place("county", "county", null), place("town", "township", "county"))));

        // When
        ofACounty.nought("gap.places");
        ofACounty.add("gap.places", "town", 2);

        // Then
        assertThat(ofACounty.all()).containsExactly(Figure.of("gap.places", "place", "county", 2));
    }

    @Test
    void shouldBringAPlaceThatEndedToTheCountyOfItsSuccessorWhereItHadNone() {
        // Given
        Place ended = new Place("field", "field", "zone", "city", null, null, List.of("town"), null);
        CountyFigures moved = new CountyFigures(new PlaceTree(List.of(
                place("city", "city", null),
                place("county", "county", "city"),
                place("town", "township", "county"),
                ended)));

        // When
        moved.add("gap.places", "field", 2);

        // Then
        assertThat(moved.all()).containsExactly(Figure.of("gap.places", "place", "county", 2));
    }

    private static Figure age(String place, double value) {
        return new Figure("age.seconds", Map.of("kind", "request", "place", place), value);
    }

    private static Place place(String code, String level, @Nullable String parent) {
        return new Place(code, code, level, parent, null, null, List.of(), null);
    }
}
