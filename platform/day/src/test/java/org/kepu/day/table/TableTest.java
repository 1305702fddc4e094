package org.kepu.day.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void shouldNameTheFigureThatDiffers() {
        // Given
        Table table = new Table();
        table.add("sessions held", 15, "15");
        table.add("check-ins", 20, "19");

        // When
        String text = table.text();

        // Then
        assertThat(table.agrees()).isFalse();
        assertThat(text.lines().filter(line -> line.contains("<-- differs")))
                .singleElement()
                .asString()
                .contains("check-ins");
        assertThat(text).contains("2 figures: 1 agree, 1 differ, 0 not yet");
    }

    @Test
    void shouldNotAgreeWhileAFigureCannotBeShownAndSayWhatIsMissing() {
        // Given
        Table table = new Table();
        table.add("sessions held", 15, "15");

        // When
        table.notYet("visits", "venues does not run");

        // Then
        assertThat(table.agrees()).isFalse();
        assertThat(table.text())
                .contains("not yet: venues does not run")
                .contains("2 figures: 1 agree, 0 differ, 1 not yet");
    }

    @Test
    void shouldAlignColumnsBehindChineseNames() {
        // Given
        Table table = new Table();
        table.add("参观人次", 1, "1");
        table.add("visits", 1, "1");

        // When
        String text = table.text();

        // Then
        assertThat(text).contains("参观人次 | 1").contains("visits   | 1");
    }
}
