package org.kepu.venues.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.contracts.PlaceRegisterFile;
import org.kepu.security.Grant;
import org.kepu.security.Role;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceTree;

class AuthorityTest {

    private static final PlaceTree PLACES = new PlaceTree(PlaceRegisterFile.load("410900-puyang").stream()
            .map(row -> new Place(
                    row.code(), row.name(), row.level(), row.parent(), null, null, List.of(), "demonstration"))
            .toList());
    private static final String CITY = "410900000000";
    private static final String COUNTY = "410922000000";
    private static final String OTHER_COUNTY = "410923000000";
    private static final String TOWNSHIP = "410922100000";

    private static Authority of(String... grants) {
        return new Authority(
                Set.of(grants).stream()
                        .map(text -> Grant.parse(text).orElseThrow())
                        .collect(java.util.stream.Collectors.toSet()),
                PLACES);
    }

    @ParameterizedTest
    @CsvSource({
        "admin@410900000000,      admin@410900000000,      true",
        "admin@410900000000,      operator@410900000000,   true",
        "admin@410900000000,      dispatcher@410922100000, true",
        "admin@410922000000,      admin@410922000000,      true",
        "admin@410922000000,      admin@410900000000,      false",
        "admin@410922000000,      editor@410923000000,     false",
        "operator@410922000000,   organiser@410922000000,  true",
        "operator@410922000000,   reviewer@410922100000,   true",
        "operator@410922000000,   operator@410922100000,   true",
        "operator@410922000000,   operator@410922000000,   false",
        "operator@410922000000,   operator@410900000000,   false",
        "operator@410922000000,   admin@410922100000,      false",
        "operator@410922000000,   organiser@410923000000,  false",
        "operator@410922000000,   organiser@410900000000,  false",
        "organiser@410900000000,  organiser@410922000000,  false",
        "dispatcher@410900000000, dispatcher@410922000000, false",
    })
    void shouldLetNobodyGrantFurtherThanHisOwnRights(String own, String wanted, boolean may) {
        // When
        boolean allowed = of(own).mayGrant(Grant.parse(wanted).orElseThrow());

        // Then
        assertThat(allowed).isEqualTo(may);
    }

    @Test
    void shouldNotLetDigitsStandForThePlacesAbove() {
        // Given
        Authority authority = of("operator@41092200000");

        // When
        boolean allowed = authority.mayGrant(new Grant(Role.ORGANISER, COUNTY));

        // Then
        assertThat(allowed).isFalse();
        assertThat(authority.seen()).doesNotContain(COUNTY);
    }

    @Test
    void shouldSeeWhoHasWhatOnlyWhereOneLooksAfterIt() {
        // Given
        Authority authority = of("operator@" + COUNTY, "editor@" + CITY);

        // When
        Set<String> seen = authority.seen();

        // Then
        assertThat(authority.sees(TOWNSHIP)).isTrue();
        assertThat(authority.sees(OTHER_COUNTY)).isFalse();
        assertThat(authority.sees(CITY)).isFalse();
        assertThat(seen).contains(COUNTY, TOWNSHIP).doesNotContain(CITY, OTHER_COUNTY);
        assertThat(of("editor@" + CITY).scopes()).isEmpty();
    }

    @Test
    void shouldNameTheRolesThatMayBeGivenAtAPlace() {
        assertThat(of("operator@" + COUNTY).roles(COUNTY))
                .containsExactly(Role.ORGANISER, Role.EDITOR, Role.REVIEWER, Role.DISPATCHER);
        assertThat(of("operator@" + COUNTY).roles(TOWNSHIP))
                .contains(Role.OPERATOR)
                .doesNotContain(Role.ADMIN);
        assertThat(of("operator@" + COUNTY).roles(OTHER_COUNTY)).isEmpty();
        assertThat(of("admin@" + CITY).roles(COUNTY)).containsExactly(Role.values());
    }
}
