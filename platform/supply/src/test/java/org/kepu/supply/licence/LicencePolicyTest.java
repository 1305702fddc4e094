package org.kepu.supply.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencePolicyTest {

    private final Policy policy = new Policy(
            List.of(new Policy.Term("Apache-2.0", "keep"), new Policy.Term("EPL-2.0", "unchanged")),
            List.of(new Policy.Term("MPL-2.0", "unchanged")),
            Map.of("The Apache Software License", "Apache-2.0"),
            Map.of("a:known", new Policy.Stated("EPL-2.0", "its source says so")));

    private static Reported row(String component, String expression, boolean ships) {
        return new Reported(component, "1.0", expression, ships, new TreeSet<>(List.of("venues")));
    }

    @ParameterizedTest
    @CsvSource({
        "The Apache Software License, Apache-2.0",
        "(MPL-2.0 OR Apache-2.0), MPL-2.0 OR Apache-2.0",
        "Something Else, Something Else",
    })
    void shouldSpeakInNamesOfSpdx(String written, String expression) {
        assertThat(policy.expression("a:b", List.of(written))).isEqualTo(expression);
    }

    @Test
    void shouldJoinWhatMayBeChosenAndBelieveWhatIsKnownBetter() {
        assertThat(policy.expression("a:b", List.of("EPL-2.0", "Apache-2.0", "EPL-2.0")))
                .isEqualTo("EPL-2.0 OR Apache-2.0");
        assertThat(policy.expression("a:known", List.of("Public Domain"))).isEqualTo("EPL-2.0");
    }

    @ParameterizedTest
    @CsvSource({
        "EPL-2.0 OR Apache-2.0, true, Apache-2.0",
        "MPL-2.0 OR EPL-2.0, true, EPL-2.0",
        "MPL-2.0, false, MPL-2.0",
        "MPL-2.0, true,",
        "GPL-3.0-only, false,",
        "Apache-2.0 AND GPL-3.0-only, true,",
        "'', true,",
    })
    void shouldTakeTheFirstThatIsAllowed(String expression, boolean ships, String taken) {
        assertThat(policy.taken(expression, ships).orElse(null)).isEqualTo(taken);
    }

    @Test
    void shouldSayWhoMayNotComeAndWhatToDo() {
        // Given
        List<Reported> rows = List.of(
                row("a:fine", "Apache-2.0", true), row("a:strict", "SSPL-1.0", true), row("a:silent", "", false));

        // When
        List<String> refusals = LicenceReport.refusals(rows, policy);

        // Then
        assertThat(refusals).hasSize(2);
        assertThat(refusals.getFirst())
                .startsWith("a:strict 1.0 comes under SSPL-1.0, which nobody has allowed: take something else, or");
        assertThat(refusals.getLast())
                .startsWith("a:silent 1.0 states no licence: find out which it has")
                .contains("platform/supply/licences.yaml");
    }

    @Test
    void shouldReadBackWhatItHasWritten() throws Exception {
        // Given
        List<Reported> rows = List.of(row("a:b", "EPL-2.0 OR Apache-2.0", true), row("@c/d", "MPL-2.0", false));

        // When
        String report = LicenceReport.write(rows, policy);

        // Then
        assertThat(LicenceReport.read(report)).isEqualTo(rows);
        assertThat(report).contains("| Apache-2.0 | 1 | keep |").contains("| MPL-2.0 | 1 | unchanged |");
    }
}
