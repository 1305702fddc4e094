package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceRegisterFileTest {

    @ParameterizedTest
    @CsvSource({
        "410900-puyang, 3295, 3197",
        "440300-shenzhen, 877, 788",
        "510400-panzhihua, 391, 336",
        "530400-yuxi, 804, 718"
    })
    void shouldReadARegisterWithParentsBeforeTheirChildren(String name, int places, int villages) {
        // Given
        Vocabulary levels = Vocabularies.load().get("place-level");

        // When
        List<PlaceRegisterFile.Row> rows = PlaceRegisterFile.load(name);

        // Then
        assertThat(rows).hasSize(places);
        assertThat(rows.stream().filter(row -> row.level().equals("village"))).hasSize(villages);
        Set<String> seen = new HashSet<>();
        for (PlaceRegisterFile.Row row : rows) {
            assertThat(levels.term(row.level())).isPresent();
            assertThat(row.parent() == null ? row.level().equals("city") : seen.contains(row.parent()))
                    .as(row.toString())
                    .isTrue();
            assertThat(seen.add(row.code())).as("code " + row.code() + " once").isTrue();
        }
    }

    @Test
    void shouldNameTheLineWhereAColumnIsMissing() {
        // Given
        StringReader file = new StringReader("code,name,level,parent\n410900000000,濮阳市,city,\n410902000000,华龙区\n");

        // When
        var reading = assertThatThrownBy(() -> PlaceRegisterFile.read(file));

        // Then
        reading.isInstanceOf(IllegalArgumentException.class).hasMessage("line 3 must have 4 columns");
    }

    @Test
    void shouldKeepALocalPlaceBelowAnOfficialOne() throws IOException {
        // Given
        StringReader file = new StringReader("code,name,level,parent\n410926100201-1,北院,building,410926100201\n");

        // When
        List<PlaceRegisterFile.Row> rows = PlaceRegisterFile.read(file);

        // Then
        assertThat(rows).containsExactly(new PlaceRegisterFile.Row("410926100201-1", "北院", "building", "410926100201"));
    }
}
