package org.kepu.volunteers.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.web.Refused;

class CsvRowsTest {

    private static final List<String> COLUMNS = List.of("name", "place");

    private static List<Map<String, String>> read(String file) {
        return CsvRows.read(file.getBytes(StandardCharsets.UTF_8), COLUMNS);
    }

    @Test
    void shouldReadWhatASpreadsheetWrites() {
        // Given
        String file = "\uFEFFplace,other,name\r\n 410926100201 ,x,\"𠮷,小明\"\r\n\r\n410926100202,,李雷\r\n";

        // When
        List<Map<String, String>> rows = read(file);

        // Then
        assertThat(rows)
                .containsExactly(
                        Map.of("place", "410926100201", "name", "𠮷,小明"),
                        Map.of("place", "410926100202", "name", "李雷"));
    }

    @Test
    void shouldNameTheColumnThatIsMissing() {
        assertThatThrownBy(() -> read("name\n李雷\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(new ImportProblem.ColumnMissing("place")));
    }

    @Test
    void shouldNameTheLineWithTooFewCells() {
        assertThatThrownBy(() -> read("name,place\n李雷,1\n韩梅梅\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(new ImportProblem.Unreadable(3)));
    }

    @Test
    void shouldRefuseAFileWithoutRowsAndOneInAnotherCharacterSet() {
        assertThatThrownBy(() -> read("name,place\n")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> CsvRows.read("name,place\n李雷,1\n".getBytes(Charset.forName("GBK")), COLUMNS))
                .isInstanceOf(Refused.class);
    }
}
