package org.kepu.bench.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckInSqlTest {

    private static final Stream<String> FILE = Stream.of(
            "-- a comment",
            "-- value n = :n",
            "-- value id = md5(:n::text)::uuid",
            "-- statement read",
            "select a",
            "from t where id = {id}",
            "-- statement append",
            "insert into t values ({id}, {n})");

    @Test
    void shouldGiveTheStatementsToJdbcAndToPgbenchFromOneFile() {
        // When
        CheckInSql sql = CheckInSql.parse(FILE);

        // Then
        assertThat(sql.forJdbc()).containsExactly("select a\nfrom t where id = ?", "insert into t values (?, ?)");
        assertThat(sql.forPgbench())
                .contains("\\set i :i + 1")
                .endsWith("select a\nfrom t where id = md5(:n::text)::uuid;\n"
                        + "insert into t values (md5(:n::text)::uuid, :n);\n");
        assertThat(sql.parametersOf(1)).isEqualTo(2);
    }

    @Test
    void shouldRefuseAParameterWithoutAValue() {
        // Given
        Stream<String> file = Stream.of("-- statement read", "select {unknown}");

        // When / Then
        assertThatThrownBy(() -> CheckInSql.parse(file)).hasMessageContaining("unknown");
    }

    @Test
    void shouldReadTheCommittedFile() {
        // When
        CheckInSql sql = CheckInSql.read();

        // Then
        assertThat(sql.statements()).hasSize(2);
        assertThat(sql.forPgbench()).doesNotContain("{").contains("insert into outbox_event");
    }
}
