package org.kepu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", " \"7\" "})
    void shouldReadTheVersionItSent(String header) {
        assertThat(Versions.ifMatch(header)).isEqualTo(7);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void shouldAskForTheVersion(@Nullable String header) {
        assertThatThrownBy(() -> Versions.ifMatch(header)).hasMessage(RequestProblem.IF_MATCH_MISSING.type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "7", "\"seven\"", "\"-1\"", "\"99999999999999999999\"", "\"1\", \"2\""})
    void shouldTakeWhatMatchesNoVersionOfOursAsStale(String header) {
        assertThatThrownBy(() -> Versions.ifMatch(header)).hasMessage(RequestProblem.STALE.type());
    }

    @Test
    void shouldLetOnlyTheCurrentVersionBeChanged() {
        assertThatCode(() -> Versions.requireCurrent(3, 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Versions.requireCurrent(2, 3)).hasMessage(RequestProblem.STALE.type());
        assertThat(Versions.tag(3)).isEqualTo("\"3\"");
    }
}
