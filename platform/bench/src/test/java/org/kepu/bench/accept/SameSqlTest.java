package org.kepu.bench.accept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.bench.ratio.Condition;

class SameSqlTest {

    private static final List<String> FILE = List.of("select $1", "insert $1");

    @Test
    void shouldHoldWhereEveryStatementWasIssuedOnceACheckIn() {
        // When
        Condition condition = SameSql.judge(Map.of("select $1", 1000L, "insert $1", 1000L, "due work", 3L), FILE, 1000);

        // Then
        assertThat(condition.holds()).isTrue();
    }

    @Test
    void shouldNotHoldWhereTheServiceIssuesAnotherText() {
        // When
        Condition condition = SameSql.judge(Map.of("select $1, 2", 1000L, "insert $1", 1000L), FILE, 1000);

        // Then
        assertThat(condition.holds()).isFalse();
        assertThat(condition.words()).contains("issued 0 times for 1000 check-ins: select $1", "not in check-in.sql");
    }

    @Test
    void shouldNotHoldWhereTheServiceAsksMore() {
        // When
        Condition condition =
                SameSql.judge(Map.of("select $1", 1000L, "insert $1", 1000L, "select more", 1000L), FILE, 1000);

        // Then
        assertThat(condition.holds()).isFalse();
    }

    @Test
    void shouldTakeTheSameStatementLaidOutOtherwise() {
        assertThat(SameSql.oneLine("select a,b\n  from t where c in ( $1, $2 )"))
                .isEqualTo(SameSql.oneLine("select a, b from t where c in ($1,$2)"))
                .isNotEqualTo(SameSql.oneLine("select a from t where c in ($1,$2)"));
    }
}
