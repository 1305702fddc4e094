package org.kepu.venues.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.contracts.PlaceRegisterFile;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceTree;

/** On a real register of 3,295 places. */
class PlaceNamesTest {

    private static final PlaceTree REGISTER = new PlaceTree(PlaceRegisterFile.load("410900-puyang").stream()
            .map(row -> new Place(
                    row.code(), row.name(), row.level(), row.parent(), null, null, List.of(), "demonstration"))
            .toList());

    private final PlaceNames names = new PlaceNames(REGISTER);

    private List<String> found(String name) {
        return names.find(name, place -> true).stream()
                .map(found -> found.named().place().name())
                .toList();
    }

    @Test
    void shouldPutNamesThatBeginSoBeforeThoseThatHoldTheWordAndUpperPlacesFirst() {
        // When
        List<String> found = found("濮阳");

        // Then
        assertThat(found).startsWith("濮阳市", "濮阳县", "濮阳经济技术开发区").contains("河南濮阳工业园区");
        assertThat(found.indexOf("河南濮阳工业园区")).isGreaterThan(found.indexOf("濮阳县柳屯镇"));
    }

    @Test
    void shouldPutThePlaceThatHasThisVeryNameFirst() {
        // When
        List<PlaceNames.Found> found = names.find("濮阳县", place -> true);

        // Then
        assertThat(found.getFirst().named().code()).isEqualTo("410928000000");
        assertThat(found.getFirst().rank()).isZero();
        assertThat(found.get(1).rank()).isEqualTo(1);
    }

    @Test
    void shouldTellPlacesOfOneNameApartByAWordOfAPlaceAboveThem() {
        // When
        List<PlaceNames.Found> found =
                names.find(" 清丰　城关镇 ", place -> place.level().equals("township"));

        // Then
        assertThat(names.find("城关镇", place -> place.level().equals("township"))).hasSizeGreaterThan(3);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().named().above()).extracting(Place::name).containsExactly("清丰县", "濮阳市");
    }

    @Test
    void shouldFindEveryPlaceOfTheRegisterOnceWhereNoNameIsAsked() {
        // When
        List<String> found = found("");

        // Then
        assertThat(found).hasSize(REGISTER.size()).startsWith("濮阳市");
    }

    @Test
    void shouldFindNothingOfAWordThatOnlyAPlaceAboveHas() {
        // When
        List<String> found = found("城关镇 华龙");

        // Then
        assertThat(found).isEmpty();
    }
}
