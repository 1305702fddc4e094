package org.kepu.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.web.Problem;
import org.kepu.web.Refused;

class CsvRowsTest {

    private static final List<String> COLUMNS = List.of("name", "place");

    private static List<ImportRow> read(byte[] file) {
        return CsvRows.read(file, COLUMNS, List.of("note"));
    }

    private static List<ImportRow> read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String file, Problem problem) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void shouldReadWhatASpreadsheetWrites() {
        // Given
        String file = "\uFEFFplace,other,name\r\n 410926100201 ,x,\"𠮷,小明\"\r\n\r\n410926100202,,李雷\r\n";

        // When
        List<ImportRow> rows = read(file);

        // Then
        assertThat(rows)
                .containsExactly(
                        new ImportRow(2, Map.of("place", "410926100201", "name", "𠮷,小明")),
                        new ImportRow(3, Map.of("place", "410926100202", "name", "李雷")));
    }

    @Test
    void shouldReadTheCharacterSetOfChineseSpreadsheets() {
        // Given
        byte[] file = "name,place,note\n范县科技馆,1,㙍\n".getBytes(Charset.forName("GB18030"));

        // When
        List<ImportRow> rows = read(file);

        // Then
        assertThat(rows).containsExactly(new ImportRow(2, Map.of("name", "范县科技馆", "place", "1", "note", "㙍")));
    }

    @Test
    void shouldNameTheColumnThatIsMissing() {
        assertRefused("name\n李雷\n", new ImportProblem.ColumnMissing("place"));
    }

    @Test
    void shouldNameTheLineWithTooFewCells() {
        assertRefused("name,place\n李雷,1\n韩梅梅\n", new ImportProblem.Unreadable(3));
    }

    @Test
    void shouldRefuseAFileWithoutRowsAndOneWithTooMany() {
        assertRefused("name,place\n", new ImportProblem.RowCount(CsvRows.MOST));
        assertRefused("name,place\n" + "a,1\n".repeat(CsvRows.MOST + 1), new ImportProblem.RowCount(CsvRows.MOST));
    }

    @Test
    void shouldRefuseACellThatHoldsABook() {
        assertRefused(
                "name,place\n李雷,1\n" + "长".repeat(2_001) + ",1\n",
                new ImportProblem.CellTooLong(3, CsvRows.LONGEST_CELL));
    }

    @Test
    void shouldRefuseBytesThatAreNoText() {
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1}))
                .isInstanceOf(Refused.class);
    }
}
