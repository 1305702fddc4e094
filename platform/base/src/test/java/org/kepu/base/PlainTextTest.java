package org.kepu.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"𠮷野家", "张𬸚", "👩‍👩‍👧 家庭日", "Ünïcödé", "جمعية", "a‌b"})
    void shouldAllowRareSurnamesEmojiAndEveryLetter(String text) {
        assertThat(PlainText.hasForbiddenCharacter(text, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "a\u009f", "a\u202eb", "a\u2066b", "a\u2028b", "\ufeffa", "a\ud842"})
    void shouldForbidControlBidirectionalAndUnpairedCharacters(String text) {
        assertThat(PlainText.hasForbiddenCharacter(text, true)).isTrue();
    }

    @Test
    void shouldAllowLineBreaksOnlyInTextOfSeveralLines() {
        // Given
        String twoLines = "one\ntwo";

        // Then
        assertThat(PlainText.hasForbiddenCharacter(twoLines, true)).isFalse();
        assertThat(PlainText.hasForbiddenCharacter(twoLines, false)).isTrue();
    }

    @Test
    void shouldCountARareSurnameAsOneCharacter() {
        assertThat(PlainText.length("𠮷田")).isEqualTo(2);
    }

    @Test
    void shouldComposeAndTrim() {
        assertThat(PlainText.normalise("\u3000 Cafe\u0301 ")).isEqualTo("Café");
    }
}
