package org.kepu.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantClaimTest {

    @Test
    void shouldReadTwoGrants() {
        // Given
        List<String> claim = List.of("operator@410900000000", "reviewer@410902000000");

        // When
        GrantClaim read = GrantClaim.of(claim);

        // Then
        assertThat(read.grants())
                .containsExactlyInAnyOrder(
                        new Grant(Role.OPERATOR, "410900000000"), new Grant(Role.REVIEWER, "410902000000"));
        assertThat(read.malformed()).isZero();
    }

    @Test
    void shouldReadTheListAsATokenParserGivesIt() {
        // Given
        Object claim =
                Json.createArrayBuilder().add("admin@440300000000").add(7).build();

        // When
        GrantClaim read = GrantClaim.of(claim);

        // Then
        assertThat(read.grants()).containsExactly(new Grant(Role.ADMIN, "440300000000"));
        assertThat(read.malformed()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "operator",
                "operator@",
                "@410900000000",
                "king@410900000000",
                "OPERATOR@410900000000",
                " operator@410900000000",
                "operator@410900000000@410902000000",
                "operator@4109 0000",
                "operator@123456789012345678901234567890123"
            })
    void shouldGrantNothingForAStringThatSaysNothingWeKnow(String entry) {
        // When
        GrantClaim read = GrantClaim.of(List.of(entry, "editor@410900000000"));

        // Then
        assertThat(read.grants()).containsExactly(new Grant(Role.EDITOR, "410900000000"));
        assertThat(read.malformed()).isEqualTo(1);
    }

    @Test
    void shouldGrantTwentyButNothingAtAllForTwentyOne() {
        // Given
        List<String> twenty =
                IntStream.range(0, 20).mapToObj(n -> "operator@place-" + n).toList();
        List<String> more =
                IntStream.range(0, 21).mapToObj(n -> "operator@place-" + n).toList();

        // When
        GrantClaim read = GrantClaim.of(more);

        // Then
        assertThat(read.tooMany()).isTrue();
        assertThat(read.grants()).isEmpty();
        assertThat(GrantClaim.of(twenty).grants()).hasSize(20);
        assertThat(GrantClaim.of(twenty).tooMany()).isFalse();
    }

    @Test
    void shouldGrantNothingWithoutTheClaimOrWhereItIsNoList() {
        // When
        GrantClaim single = GrantClaim.of("operator@410900000000");

        // Then
        assertThat(single.grants()).isEmpty();
        assertThat(single.malformed()).isEqualTo(1);
        assertThat(GrantClaim.of(null).grants()).isEmpty();
        assertThat(GrantClaim.of(null).malformed()).isZero();
    }
}
