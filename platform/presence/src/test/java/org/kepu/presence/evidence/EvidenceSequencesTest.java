package org.kepu.presence.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every sequence of a first evidence and up to three more, each of any kind on either side (R2): 75,000 trails. A head count
 * is no step of anybody's trail.
 */
class EvidenceSequencesTest {

    private static final int STEPS = 3;
    private static final Set<Evidence> UNCERTAIN = EnumSet.of(Evidence.LATE_CODE, Evidence.REVOKED_DEVICE_SCAN);
    private static final Set<Evidence> STAFF =
            EnumSet.of(Evidence.STAFF_SCAN, Evidence.OFFLINE_STAFF_SCAN, Evidence.ROLL_CALL);

    private final EvidenceTable table = EvidenceTable.ofContracts();

    @Test
    void shouldRaiseAGradeOnlyWhereStaffConfirmAnUncertainHalf() {
        // Given
        int[] raised = {0};

        // When
        everyStep((before, after) -> {
            EvidenceGrade was = table.judge(before).grade();
            EvidenceGrade is = table.judge(after).grade();
            if (is.isBetterThan(was)) {
                raised[0]++;
                // Then
                EvidenceHalf changed =
                        before.in().equals(after.in()) ? Objects.requireNonNull(after.out()) : after.in();
                assertThat(changed.first()).isIn(UNCERTAIN);
                assertThat(changed.later().getLast()).isIn(STAFF);
                assertThat(is).isEqualTo(EvidenceGrade.B);
            }
        });
        assertThat(raised[0]).as("the table does confirm").isPositive();
    }

    @Test
    void shouldNeverMakeAnythingElseOfADAndNeverAnALaterThanAtItsBeginning() {
        // When
        everyStep((before, after) -> {
            EvidenceGrade was = table.judge(before).grade();
            EvidenceGrade is = table.judge(after).grade();

            // Then
            if (was == EvidenceGrade.D || (is == EvidenceGrade.A && was != EvidenceGrade.A)) {
                assertThat(is).as("%s then %s", before, after).isEqualTo(was);
            }
        });
    }

    @Test
    void shouldNeverNeedConfirmationAgainOnceAHalfHasIt() {
        // When
        everyStep((before, after) -> {
            boolean sameHalves = (before.out() == null) == (after.out() == null);

            // Then
            if (sameHalves && !table.judge(before).toBeConfirmed()) {
                assertThat(table.judge(after).toBeConfirmed()).isFalse();
            }
        });
    }

    /** Hands over each trail of up to {@link #STEPS} steps after its beginning, with the trail before its last step. */
    private void everyStep(BiConsumer<EvidenceTrail, EvidenceTrail> check) {
        EnumSet.complementOf(EnumSet.of(Evidence.AUTO_CLOSE, Evidence.HEAD_COUNT))
                .forEach(first -> walk(EvidenceTrail.of(first), STEPS, check));
    }

    private void walk(EvidenceTrail trail, int steps, BiConsumer<EvidenceTrail, EvidenceTrail> check) {
        if (steps == 0) {
            return;
        }
        for (EvidenceTrail next : next(trail)) {
            check.accept(trail, next);
            walk(next, steps - 1, check);
        }
    }

    private static List<EvidenceTrail> next(EvidenceTrail trail) {
        return Stream.of(Evidence.values())
                .filter(evidence -> evidence != Evidence.HEAD_COUNT)
                .flatMap(evidence -> Stream.of(trail.in(evidence), trail.out(evidence)))
                .toList();
    }
}
