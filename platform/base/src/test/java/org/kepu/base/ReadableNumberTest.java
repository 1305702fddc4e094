package org.kepu.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableNumberTest {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @RepeatedTest(20)
    void shouldReadBackWhatItMadeHoweverItIsTyped() {
        // Given
        String number = ReadableNumber.next(10);
        String typed = " "
                + number.substring(0, 5)
                        .toLowerCase(Locale.ROOT)
                        .replace('1', 'l')
                        .replace('0', 'o') + "-" + number.substring(5) + " ";

        // Then
        assertThat(number).hasSize(11);
        assertThat(ReadableNumber.parse(typed)).contains(number);
    }

    @Test
    void shouldNoticeEverySingleWrongCharacter() {
        // Given
        String number = ReadableNumber.next(10);

        // Then
        for (int i = 0; i < number.length(); i++) {
            for (int d = 0; d < DIGITS.length(); d++) {
                char other = DIGITS.charAt(d);
                if (other != number.charAt(i)) {
                    String wrong = number.substring(0, i) + other + number.substring(i + 1);
                    assertThat(ReadableNumber.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void shouldNoticeTwoNeighboursSwapped() {
        // Given
        String number = ReadableNumber.next(10);

        // Then
        for (int i = 0; i < number.length() - 1; i++) {
            char first = number.charAt(i);
            char second = number.charAt(i + 1);
            if (first != second) {
                String swapped = number.substring(0, i) + second + first + number.substring(i + 2);
                assertThat(ReadableNumber.parse(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @Test
    void shouldNotRepeatItself() {
        // Given
        Set<String> numbers = new HashSet<>();

        // When
        for (int i = 0; i < 10_000; i++) {
            numbers.add(ReadableNumber.next(10));
        }

        // Then
        assertThat(numbers).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "ABCDEFGHIJU", "编号一二三四五六七", "0000000000000000000000000000000000000"})
    void shouldRefuseWhatIsNoNumber(String typed) {
        assertThat(ReadableNumber.parse(typed)).isEmpty();
    }

    @Test
    void shouldRefuseANumberShortEnoughToGuess() {
        assertThatThrownBy(() -> ReadableNumber.next(5)).hasMessageContaining("at least 6, was 5");
    }
}
