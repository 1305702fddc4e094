package org.kepu.presence.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTableTest {

    private final EvidenceTable table = EvidenceTable.ofContracts();

    @ParameterizedTest
    @CsvSource({
        "ROTATING_CODE, ROTATING_CODE, A, false",
        "TYPED_CODE, ROTATING_CODE, A, false",
        "ROTATING_CODE, STAFF_SCAN, B, false",
        "STAFF_SCAN, OFFLINE_STAFF_SCAN, B, false",
        "ROTATING_CODE, ROLL_CALL, C, false",
        "PRINTED_CODE, ROTATING_CODE, C, false",
        "ROTATING_CODE, AUTO_CLOSE, C, false",
        "LATE_CODE, ROTATING_CODE, C, true",
        "ROTATING_CODE, LATE_CODE, C, true",
        "REVOKED_DEVICE_SCAN, STAFF_SCAN, C, true",
        "BACK_FILL, ROTATING_CODE, D, false",
        "ROTATING_CODE, BACK_FILL, D, false"
    })
    void shouldGiveARecordTheGradeOfItsWeakerHalf(
            Evidence in, Evidence out, EvidenceGrade grade, boolean toBeConfirmed) {
        // Given
        EvidenceTrail trail = EvidenceTrail.of(in).out(out);

        // When
        Judgement judgement = table.judge(trail);

        // Then
        assertThat(judgement.grade()).isEqualTo(grade);
        assertThat(judgement.toBeConfirmed()).isEqualTo(toBeConfirmed);
    }

    @ParameterizedTest
    @CsvSource({"STAFF_SCAN", "OFFLINE_STAFF_SCAN", "ROLL_CALL"})
    void shouldLetStaffConfirmALateCodeUpToB(Evidence staff) {
        // Given
        EvidenceTrail late = EvidenceTrail.of(Evidence.LATE_CODE);

        // When
        Judgement confirmed = table.judge(late.in(staff));

        // Then
        assertThat(confirmed.grade()).isEqualTo(EvidenceGrade.B);
        assertThat(confirmed.toBeConfirmed()).isFalse();
        assertThat(confirmed.flags()).containsExactly("offline");
    }

    @Test
    void shouldNotLetALateCodeOfTheWayOutBeConfirmedByARollCallOfTheWayIn() {
        // Given
        EvidenceTrail trail = EvidenceTrail.of(Evidence.LATE_CODE).out(Evidence.LATE_CODE);

        // When
        Judgement judgement = table.judge(trail.in(Evidence.ROLL_CALL));

        // Then
        assertThat(judgement.grade()).isEqualTo(EvidenceGrade.C);
        assertThat(judgement.toBeConfirmed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ROTATING_CODE, ROLL_CALL",
        "PRINTED_CODE, STAFF_SCAN",
        "ROLL_CALL, STAFF_SCAN",
        "ROLL_CALL, ROTATING_CODE",
        "LATE_CODE, ROTATING_CODE",
        "LATE_CODE, LATE_CODE",
        "BACK_FILL, STAFF_SCAN",
        "BACK_FILL, ROTATING_CODE"
    })
    void shouldChangeNothingForEvidenceTheTableDoesNotPair(Evidence first, Evidence next) {
        // Given
        Judgement before = table.judge(EvidenceTrail.of(first));

        // When
        Judgement after = table.judge(EvidenceTrail.of(first).in(next));

        // Then
        assertThat(after).isEqualTo(before);
    }

    @Test
    void shouldFlagWhatStandsOutWithoutPunishing() {
        // Given
        EvidenceTrail trail = EvidenceTrail.of(Evidence.ROTATING_CODE).out(Evidence.AUTO_CLOSE);

        // When
        Judgement judgement = table.judge(trail.noticed(Signal.SAME_DEVICE).noticed(Signal.CLOCK_SKEW));

        // Then
        assertThat(judgement.flags()).containsExactly("clock-skew", "no-check-out", "same-device");
        assertThat(judgement.grade()).isEqualTo(table.judge(trail).grade());
    }

    @Test
    void shouldRefuseAnAutomaticEndAsABeginning() {
        // Given
        EvidenceTrail trail = EvidenceTrail.of(Evidence.AUTO_CLOSE);

        // When
        var refusal = assertThatThrownBy(() -> table.judge(trail));

        // Then
        refusal.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("auto-close");
    }

    @Test
    void shouldGiveAHeadCountTheGradeOfARollCallAndNoWayOut() {
        // Given
        EvidenceTrail heads = EvidenceTrail.of(Evidence.HEAD_COUNT);

        // When
        EvidenceGrade grade = table.judge(heads).grade();
        var refusal = assertThatThrownBy(() -> table.judge(heads.out(Evidence.HEAD_COUNT)));

        // Then
        assertThat(grade).isEqualTo(EvidenceGrade.C);
        refusal.hasMessageContaining("head-count");
    }
}
