package org.kepu.door.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.door.session.App;

class DestinationTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/m/",
                "/m//evil.example",
                "/m/..//evil.example",
                "/m/../session/sign-out",
                "/m/\r\nLocation: https://evil.example",
                "/m/\t/evil.example",
                "/m/ /evil.example",
                "javascript:alert(1)",
                "/api/venues/v1/venues",
                "/session",
                "/mm/",
                "m/near",
                "/m/c#code",
                "/m/%zz\u0000"
            })
    void shouldGoToTheFirstPageWhereTheAddressIsNoneOfOurs(String to) {
        // When
        Destination destination = Destination.of(to);

        // Then
        assertThat(destination.path()).isEqualTo("/m/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/m/",
                "/console/",
                "/m/near",
                "/console/plan?year=2024&place=410900000000",
                "/m/shifts/019a3c2e-1111-7000-8000-000000000001",
                "/console/search?q=%E9%87%91%E6%9D%91",
                "/m/near?back=/m/hours"
            })
    void shouldGoToAPageOfTheApps(String to) {
        assertThat(Destination.of(to).path()).isEqualTo(to);
    }

    @Test
    void shouldKnowWhichAppAPageBelongsTo() {
        assertThat(Destination.of("/console/plan").app()).isEqualTo(App.CONSOLE);
        assertThat(Destination.of("/m/near").app()).isEqualTo(App.PHONE);
    }
}
