package org.kepu.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportRowTest {

    @ParameterizedTest
    @ValueSource(strings = {"是", "有", "yes", "Yes", "true", "TRUE", "1"})
    void shouldReadAYesAsPeopleAndSpreadsheetsWriteIt(String cell) {
        // When
        ImportRow row = new ImportRow(2, Map.of("consent", cell));

        // Then
        assertThat(row.says("consent")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "没有", "no", "FALSE", "0", "", "待补"})
    void shouldTakeEverythingElseForANo(String cell) {
        // When
        ImportRow row = new ImportRow(2, Map.of("consent", cell));

        // Then
        assertThat(row.says("consent")).isFalse();
    }

    @Test
    void shouldTakeAColumnTheFileLacksForANo() {
        assertThat(new ImportRow(2, Map.of()).says("consent")).isFalse();
    }
}
