package org.kepu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void shouldReadBackEveryKindOfSortKey() {
        // Given
        UUID id = UUID.randomUUID();
        OffsetDateTime moment = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");
        LocalDate day = LocalDate.of(2024, 9, 21);

        // When
        Cursor cursor = Cursor.decode(Cursor.of(moment, id, day, 7L, "范县").encode(), 5);

        // Then
        assertThat(cursor).isNotNull();
        assertThat(cursor.moment(0)).isEqualTo(moment);
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.day(2)).isEqualTo(day);
        assertThat(cursor.number(3)).isEqualTo(7);
        assertThat(cursor.text(4)).isEqualTo("范县");
    }

    @Test
    void shouldBeginAtTheFirstPageWithoutOne() {
        assertThat(Cursor.decode(null, 2)).isNull();
        assertThat(Cursor.decode("", 2)).isNull();
    }

    @Test
    void shouldNoticeEveryChangedCharacter() {
        // Given
        String text = Cursor.of(42L, "abc").encode();

        // Then
        for (int i = 0; i < text.length() - 1; i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThatThrownBy(() -> Cursor.decode(changed, 2)).as(changed).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "%%%", "AAAA", "AAAAAAAA", "编号"})
    void shouldRefuseWhatIsNoCursor(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(RequestProblem.CURSOR_UNREADABLE));
    }

    @Test
    void shouldRefuseTheCursorOfAnotherList() {
        // Given
        String text = Cursor.of("name").encode();

        // Then
        assertThatThrownBy(() -> Cursor.decode(text, 2)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Cursor(List.of("name")).uuid(0)).isInstanceOf(Refused.class);
    }

    @Test
    void shouldTellByOneRowTooManyThatThereIsMore() {
        // When
        Page<Integer> more = Page.of(List.of(1, 2, 3), 2, Cursor::of);
        Page<Integer> last = Page.of(List.of(1, 2), 2, Cursor::of);

        // Then
        assertThat(more.items()).containsExactly(1, 2);
        assertThat(more.next()).isEqualTo(Cursor.of(2).encode());
        assertThat(last.next()).isNull();
        assertThat(more.map(String::valueOf).items()).containsExactly("1", "2");
    }
}
