package org.kepu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private final Checks checks = new Checks();

    @Test
    void shouldCountARareSurnameAsOneCharacter() {
        // When
        String name = checks.text("name", " 𠮷𠮷 ", 1, 2);

        // Then
        assertThat(name).isEqualTo("𠮷𠮷");
        assertThatCode(checks::throwIfAny).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"'', required", "'   ', required", "a, too-short", "abcdef, too-long", "ab\u202ec, forbidden-character"
    })
    void shouldSayWhatIsWrongWithAText(String value, String code) {
        // When
        checks.text("name", value, 2, 5);

        // Then
        assertThat(checks.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("name", code));
    }

    @Test
    void shouldAllowSeveralLinesOnlyWhereTheFieldTakesThem() {
        // When
        checks.lines("about", "one\ntwo", 0, 100);
        checks.text("name", "one\ntwo", 0, 100);

        // Then
        assertThat(checks.errors()).extracting(FieldError::field).containsExactly("name");
    }

    @Test
    void shouldLetAnOptionalTextBeAbsent() {
        assertThat(checks.optionalText("about", null, 1, 5)).isNull();
        assertThat(checks.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001})
    void shouldHoldANumberInItsRange(int value) {
        // When
        checks.number("seats", value, 1, 1000);

        // Then
        assertThat(checks.errors()).extracting(FieldError::code).containsExactly("out-of-range");
        assertThat(checks.errors().getFirst().parameters())
                .containsEntry("min", 1L)
                .containsEntry("max", 1000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1999-12-31", "2101-01-01"})
    void shouldRefuseADayNoProgrammeCanMean(LocalDate day) {
        // When
        checks.day("day", day);

        // Then
        assertThat(checks.errors()).extracting(FieldError::code).containsExactly("day-out-of-range");
    }

    @Test
    void shouldRefuseAMomentOutsideItsWindowAndAnEndBeforeItsStart() {
        // Given
        OffsetDateTime nine = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");

        // When
        checks.moment("start", nine.minusSeconds(1), nine, nine.plusHours(8));
        checks.moment("old", OffsetDateTime.parse("1900-01-01T00:00:00Z"));
        checks.inOrder("end", nine, nine);

        // Then
        assertThat(checks.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        tuple("start", "moment-out-of-range"),
                        tuple("old", "day-out-of-range"),
                        tuple("end", "end-before-start"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800001111",
                "138 0000 1111",
                "0393-4411111",
                "010-62345678",
                "4001234567",
                "12345",
                "+81 312345678"
            })
    void shouldTakeEveryWayPeopleWriteATelephoneNumber(String phone) {
        // When
        checks.phone("phone", phone);

        // Then
        assertThat(checks.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "23800001111", "1380000111a", "+0123", "138000011112"})
    void shouldRefuseWhatIsNoTelephoneNumber(String phone) {
        // When
        checks.phone("phone", phone);

        // Then
        assertThat(checks.errors()).hasSize(1);
    }

    @Test
    void shouldReadAnIdStrictly() {
        // Given
        UUID id = UUID.randomUUID();

        // Then
        assertThat(checks.uuid("id", id.toString())).isEqualTo(id);
        checks.uuid("short", "1-1-1-1-1");
        assertThat(checks.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("short", "uuid"));
    }

    @Test
    void shouldAskTheVocabularyOnlyForACodeThatIsOne() {
        // When
        checks.code("group", "farmers", "farmers"::equals);
        checks.code("kind", "nobody", "farmers"::equals);
        checks.code("none", null, code -> {
            throw new AssertionError("asked for nothing");
        });

        // Then
        assertThat(checks.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("kind", "unknown-code"), tuple("none", "required"));
    }

    @Test
    void shouldRefuseAListThatIsTooLongOrHoldsNothing() {
        // When
        checks.list("absent", null, 0, 2);
        checks.list("long", List.of(1, 2, 3), 0, 2);
        checks.list("hole", Arrays.asList(1, null), 0, 2);

        // Then
        assertThat(checks.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("long", "list-size"), tuple("hole", "required"));
    }

    @Test
    void shouldReportFieldsInsideAnotherByTheirWholePath() {
        // When
        checks.in("sessions[2]").in("place").text("name", "", 1, 10);

        // Then
        assertThat(checks.errors()).extracting(FieldError::field).containsExactly("sessions[2].place.name");
    }

    @Test
    void shouldRefuseOnceWithEveryFault() {
        // Given
        checks.text("name", null, 1, 10);
        checks.present("owner", null);

        // When / Then
        assertThatThrownBy(checks::throwIfAny)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().errors())
                                .extracting(FieldError::field)
                                .containsExactly("name", "owner"));
    }
}
