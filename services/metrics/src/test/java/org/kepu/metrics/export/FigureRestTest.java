package org.kepu.metrics.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceTree;

/** How long a reading is followed by none, and under which county it counts. */
class FigureRestTest {

    @Test
    void shouldRestTwentyTimesAsLongButNeverLongerThanAMinute() {
        assertThat(FigureGauges.rest(Duration.ofMillis(200))).isEqualTo(Duration.ofSeconds(4));
        assertThat(FigureGauges.rest(Duration.ofSeconds(3))).isEqualTo(Duration.ofMinutes(1));
        assertThat(FigureGauges.rest(Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void shouldTakeForACountyWhatIsOfThatLevel() {
        // Given
        PlaceTree city = new PlaceTree(List.of(
                place("city", "city", null),
                place("county", "county", "city"),
                place("town", "township", "county"),
                place("street", "township", "city")));
        PlaceTree county = new PlaceTree(List.of(place("county", "county", null), place("town", "township", "county")));

        // Then
        assertThat(FigureReadings.Counties.of(city, city.roots().getFirst()).countyOf())
                .isEqualTo(Map.of("city", "city", "county", "county", "town", "county", "street", "city"));
        assertThat(FigureReadings.Counties.of(county, county.roots().getFirst()).countyOf())
                .isEqualTo(Map.of("county", "county", "town", "county"));
    }

    private static Place place(String code, String level, @Nullable String parent) {
        return new Place(code, code, level, parent, null, null, List.of(), null);
    }
}
