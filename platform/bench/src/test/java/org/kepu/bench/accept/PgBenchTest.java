package org.kepu.bench.accept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PgBenchTest {

    private static final String PRINTED = """
            transaction type: check-in.pgbench
            number of clients: 32
            number of transactions actually processed: 24612
            number of failed transactions: %d (0.000%%)
            latency average = 7.794 ms
            initial connection time = 95.331 ms
            tps = 4105.613711 (without initial connection time)
            """;

    @Test
    void shouldReadTheRateWithoutTheTimeToConnect() {
        // When
        PgBench.Ran ran = PgBench.Ran.parse(PRINTED.formatted(0));

        // Then
        assertThat(ran).isEqualTo(new PgBench.Ran(24_612, 4105.613711));
    }

    @Test
    void shouldRefuseARunInWhichTransactionsFailed() {
        // When / Then
        assertThatThrownBy(() -> PgBench.Ran.parse(PRINTED.formatted(3))).hasMessageContaining("did not run well");
    }

    @Test
    void shouldTakeTheOneThatIsNamedBeforeAnyOther(@TempDir Path folder) throws IOException {
        // Given
        Path named = Files.createFile(
                folder.resolve("pgbench"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        // When
        var found = PgBench.find(Map.of("KEPU_PGBENCH", named.toString()));

        // Then
        assertThat(found).contains(new PgBench(named));
    }
}
