package org.kepu.volunteers.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceGrade;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.presence.evidence.EvidenceTable;
import org.kepu.volunteers.shift.MissingCheckOut;
import org.kepu.volunteers.shift.PresenceRules;

class ClosingTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");
    private static final UUID RECORD = new UUID(0, 1);

    private final EvidenceTable table = EvidenceTable.ofContracts();
    private final PresenceRules rules = new PresenceRules(
            NINE,
            NINE.plusHours(2),
            NINE.minusMinutes(15),
            NINE.plusHours(3),
            Duration.ofMinutes(15),
            MissingCheckOut.PLANNED_END);

    private static Mark mark(Side side, Evidence evidence, OffsetDateTime at) {
        return new Mark(
                UUID.randomUUID(),
                RECORD,
                side,
                evidence,
                at,
                at,
                new byte[16],
                new Mark.Source(null, null, null, null, null));
    }

    private Closing close(List<Mark> marks) {
        return Closing.of(MarkTrail.of(marks), rules, table, false);
    }

    @ParameterizedTest
    @EnumSource(
            value = Evidence.class,
            names = {"AUTO_CLOSE", "HEAD_COUNT"},
            mode = EnumSource.Mode.EXCLUDE)
    void shouldKeepABackFillAtDWhateverEvidenceComesAfterIt(Evidence later) {
        // Given
        List<Mark> marks = new ArrayList<>(List.of(
                mark(Side.IN, Evidence.BACK_FILL, NINE), mark(Side.OUT, Evidence.BACK_FILL, NINE.plusHours(2))));

        for (Evidence last : List.of(Evidence.STAFF_SCAN, Evidence.ROLL_CALL, Evidence.OFFLINE_STAFF_SCAN)) {
            // When
            marks.add(mark(Side.IN, later, NINE));
            marks.add(mark(Side.OUT, later, NINE.plusHours(2)));
            marks.add(mark(Side.IN, last, NINE));
            marks.add(mark(Side.OUT, last, NINE.plusHours(2)));

            // Then
            assertThat(close(marks).worth().grade()).isEqualTo(EvidenceGrade.D);
        }
    }

    @Test
    void shouldBeWorthTheWeakerSide() {
        // Given
        List<Mark> marks = List.of(
                mark(Side.IN, Evidence.ROTATING_CODE, NINE), mark(Side.OUT, Evidence.PRINTED_CODE, NINE.plusHours(1)));

        // When
        Closing closing = close(marks);

        // Then
        assertThat(closing.worth().grade()).isEqualTo(EvidenceGrade.C);
        assertThat(closing.minutes()).isEqualTo(60);
    }

    @Test
    void shouldLetTheFirstMarkFixTheTimeAndLaterOnesOnlyConfirm() {
        // Given
        List<Mark> marks = List.of(
                mark(Side.IN, Evidence.LATE_CODE, NINE.plusMinutes(10)),
                mark(Side.IN, Evidence.ROLL_CALL, NINE),
                mark(Side.OUT, Evidence.ROTATING_CODE, NINE.plusMinutes(70)));

        // When
        Closing closing = close(marks);

        // Then
        assertThat(closing.in()).isEqualTo(NINE.plusMinutes(10));
        assertThat(closing.minutes()).isEqualTo(60);
        assertThat(closing.worth().grade()).isEqualTo(EvidenceGrade.B);
        assertThat(closing.worth().toBeConfirmed()).isFalse();
    }

    @Test
    void shouldFlagAnEarlyArrivalAndASharedPhoneWithoutPunishing() {
        // Given
        List<Mark> marks = List.of(
                mark(Side.IN, Evidence.ROTATING_CODE, NINE.minusMinutes(5)),
                mark(Side.OUT, Evidence.ROTATING_CODE, NINE.plusHours(2)));

        // When
        Closing closing = Closing.of(MarkTrail.of(marks), rules, table, true);

        // Then
        assertThat(closing.worth().flags()).contains("before-start", "same-device");
        assertThat(closing.worth().grade()).isEqualTo(EvidenceGrade.A);
        assertThat(closing.minutes()).isEqualTo(120);
    }
}
