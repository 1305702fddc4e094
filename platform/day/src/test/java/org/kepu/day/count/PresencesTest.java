package org.kepu.day.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Answer SHIFT = got("""
            [{"sessionId": "s", "startsAt": "2024-09-21T09:00:00+08:00", "endsAt": "2024-09-21T11:00:00+08:00"}]
            """);

    private static Answer got(String json) {
        return new Answer("step", "POST", "/", 201, NullNode.instance, read(json));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static Answer side(String record, String side, String at, String grade) {
        return got("""
                {"record": "%s", "session": "s", "side": "%s", "at": "2024-09-21T%s:59+08:00", "grade": "%s"}
                """.formatted(record, side, at, grade));
    }

    @Test
    void shouldCountWholeMinutesWithinTheShiftAndItsGrace() {
        // Given
        List<Answer> answers = List.of(
                SHIFT,
                side("early", "in", "08:50", "A"),
                side("early", "out", "11:30", "A"),
                side("short", "in", "10:00", "A"),
                side("short", "in", "10:00", "A"),
                side("short", "out", "10:59", "C"));

        // When
        Presences presences = Presences.of(answers);

        // Then
        assertThat(presences.count()).isEqualTo(2);
        assertThat(presences.minutesByGrade())
                .containsEntry("A", 135L)
                .containsEntry("B", 0L)
                .containsEntry("C", 59L);
    }

    @Test
    void shouldTakeTheTimeOfAKeptScanFromItsCodeAndLetACorrectionWin() {
        // Given
        Answer late = new Answer("late", "POST", "/", 200, read("""
                        {"scans": [{"code": "k.s.57562700.mac"}]}
                        """), read("""
                        {"answers": [{"record": "r", "grade": "C"}]}
                        """));
        Answer corrected = got("""
                {"id": "r", "session": "s", "in": "2024-09-21T09:10:00+08:00", "out": "2024-09-21T10:00:00+08:00",
                 "minutes": 7, "grade": "B"}
                """);

        // When
        Presences before = Presences.of(List.of(SHIFT, late, side("r", "out", "10:30", "C")));
        Presences after = Presences.of(List.of(SHIFT, late, side("r", "out", "10:30", "C"), corrected));

        // Then
        assertThat(before.minutes("r")).isEqualTo(80);
        assertThat(after.minutesByGrade()).containsEntry("B", 50L).containsEntry("C", 0L);
    }
}
