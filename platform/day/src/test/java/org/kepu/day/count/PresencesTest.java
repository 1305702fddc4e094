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

    /** An answer of a service that praises everything: nothing of its grade may be believed. */
    private static Answer side(String step, String record, String side, String at) {
        return new Answer(step, "POST", "/", 201, NullNode.instance, told(record, side, at));
    }

    private static JsonNode told(String record, String side, String at) {
        return read("""
                {"record": "%s", "session": "s", "side": "%s", "at": "2024-09-21T%s:59+08:00", "grade": "A"}
                """.formatted(record, side, at));
    }

    private static Answer roll(String record, String side, String at) {
        return new Answer(
                "roll-call",
                "POST",
                "/",
                200,
                read("{\"ticks\": [{\"side\": \"%s\"}]}".formatted(side)),
                read("{\"answers\": [{\"answer\": %s}]}".formatted(told(record, side, at))));
    }

    private static Answer late(String record) {
        return new Answer(
                "late-scan",
                "POST",
                "/",
                200,
                read("{\"scans\": [{\"code\": \"k.s.57562700.mac\", \"side\": \"in\"}]}"),
                read("{\"answers\": [{\"record\": \"%s\", \"grade\": \"A\"}]}".formatted(record)));
    }

    private static Answer correction(String record, String in, String out) {
        return new Answer(
                "correct",
                "POST",
                "/api/volunteers/v1/service-records/" + record + "/corrections",
                200,
                read("""
                        {"in": "2024-09-21T%s:00+08:00", "out": "2024-09-21T%s:00+08:00"}
                        """.formatted(in, out)),
                read("{\"minutes\": 7, \"grade\": \"A\"}"));
    }

    @Test
    void shouldCountWholeMinutesWithinTheShiftAndItsGrace() {
        // Given
        List<Answer> answers = List.of(
                SHIFT,
                side("check-in", "early", "in", "08:50"),
                side("check-out", "early", "out", "11:30"),
                side("check-in", "short", "in", "10:00"),
                side("check-in", "short", "in", "10:00"),
                side("check-out", "short", "out", "10:59"));

        // When
        Presences presences = Presences.of(answers);

        // Then
        assertThat(presences.count()).isEqualTo(2);
        assertThat(presences.minutes("early")).isEqualTo(135);
        assertThat(presences.minutes("short")).isEqualTo(59);
        assertThat(presences.minutesByGrade()).containsEntry("A", 194L);
    }

    @Test
    void shouldGradeByTheStepOfTheWeakerHalfWhateverTheAnswerSays() {
        // Given
        List<Answer> answers = List.of(
                SHIFT,
                side("check-in", "code", "in", "10:00"),
                side("check-out", "code", "out", "10:01"),
                side("staff-scan", "card", "in", "10:00"),
                side("check-out", "card", "out", "10:02"),
                side("check-in", "ticked out", "in", "10:00"),
                roll("ticked out", "out", "10:04"),
                side("check-in", "forgotten", "in", "10:51"),
                new Answer(
                        "back-fill",
                        "POST",
                        "/api/volunteers/v1/sessions/s/back-fills",
                        201,
                        read("""
                                {"in": "2024-09-21T09:00:00+08:00", "out": "2024-09-21T11:00:00+08:00"}
                                """),
                        read("{\"id\": \"paper\", \"grade\": \"A\", \"minutes\": 7}")));

        // When
        Presences presences = Presences.of(answers);

        // Then
        assertThat(presences.minutesByGrade())
                .containsEntry("A", 1L)
                .containsEntry("B", 2L)
                .containsEntry("C", 4L + 8L)
                .containsEntry("D", 120L);
    }

    @Test
    void shouldTakeTheTimeOfAKeptScanFromItsCodeAndBelieveItOnlyWhenTheRollConfirmsIt() {
        // Given
        List<Answer> kept = List.of(SHIFT, late("r"), side("check-out", "r", "out", "10:30"), in("r"));
        List<Answer> confirmed =
                List.of(SHIFT, late("r"), late("r"), roll("r", "in", "10:20"), side("check-out", "r", "out", "10:30"));

        // When
        Presences alone = Presences.of(kept);
        Presences byRoll = Presences.of(confirmed);

        // Then
        assertThat(alone.minutesByGrade()).containsEntry("C", 80L).containsEntry("A", 0L);
        assertThat(byRoll.minutesByGrade()).containsEntry("B", 80L).containsEntry("C", 0L);
    }

    /** Another code later: it is no word of staff and confirms nothing. */
    private static Answer in(String record) {
        return side("check-in", record, "in", "10:25");
    }

    @Test
    void shouldLetACorrectionChangeTheTimesAndNeverTheGrade() {
        // Given
        List<Answer> answers = List.of(
                SHIFT,
                roll("r", "in", "09:00"),
                side("check-out", "r", "out", "10:30"),
                correction("r", "09:10", "10:00"));

        // When
        Presences presences = Presences.of(answers);

        // Then
        assertThat(presences.minutesByGrade()).containsEntry("C", 50L).containsEntry("A", 0L);
    }
}
