package org.kepu.day.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttendancesTest {

    private final AnswerLog log = new AnswerLog();

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private void answer(String step, String path, String sent, String got) {
        log.add(new Answer(step, "POST", path, 200, json(sent), json(got)));
    }

    @Test
    void shouldCountAPersonOnceHeadsByGroupAndCorrectionsWithTheirSign() {
        // Given
        answer("session.announce", "/x", "{}", "{'id': 's', 'place': 'county'}");
        String scanned = "{'id': 'a', 'session': 's', 'group': 'farmers'}";
        answer("attendance.scan", "/api/events/v1/attendances", "{}", scanned);
        answer("attendance.scan", "/api/events/v1/attendances", "{}", scanned);
        answer(
                "attendance.roll",
                "/api/events/v1/sessions/s/roll",
                "{'rows': [{'group': 'youth'}, {'group': 'youth'}]}",
                "{'answers': [{'record': 'b'}, {'problem': 'urn'}]}");
        answer(
                "attendance.count",
                "/x",
                "{}",
                "{'records': [{'id': 'c', 'session': 's', 'group': 'seniors', 'personTimes': 10}]}");
        answer(
                "attendance.correct",
                "/x",
                "{}",
                "{'id': 'c', 'mode': 'head-count', 'personTimes': 7, 'corrections': [{'group': 'seniors', 'personTimes': -3}]}");
        answer(
                "attendance.correct",
                "/x",
                "{}",
                "{'id': 'b', 'mode': 'by-name', 'personTimes': 0, 'corrections': [{'group': 'youth', 'personTimes': -1}]}");

        // When
        Attendances counted = Attendances.of(log);

        // Then
        assertThat(counted.total()).isEqualTo(8);
        assertThat(counted.people()).isEqualTo(1);
        assertThat(counted.heads()).isEqualTo(7);
        assertThat(Attendances.text(counted.byGroup())).isEqualTo("farmers 1, seniors 7");
        assertThat(counted.byCounty()).isEqualTo(Map.of("county", 8));
    }

    @Test
    void shouldCountAVillageAndATownshipInTheCountyAroundThemByParentsAndNotByDigits() {
        // Given
        answer(
                "places.below",
                "/x",
                "{}",
                "[{'code': '41', 'level': 'county', 'parent': '1'}, {'code': '42', 'level': 'county', 'parent': '1'}]");
        answer("places.below", "/x", "{}", "[{'code': '421', 'level': 'township', 'parent': '41'}]");
        answer("places.below", "/x", "{}", "[{'code': '4211', 'level': 'village', 'parent': '421'}]");
        answer("session.announce", "/x", "{}", "{'id': 'village', 'place': '4211'}");
        answer("session.announce", "/x", "{}", "{'id': 'township', 'place': '421'}");
        answer("session.announce", "/x", "{}", "{'id': 'county', 'place': '42'}");
        answer(
                "attendance.count",
                "/x",
                "{}",
                "{'records': [{'id': 'a', 'session': 'village', 'group': 'seniors', 'personTimes': 1},"
                        + " {'id': 'b', 'session': 'township', 'group': 'seniors', 'personTimes': 2},"
                        + " {'id': 'c', 'session': 'county', 'group': 'seniors', 'personTimes': 4}]}");

        // When
        Attendances counted = Attendances.of(log);

        // Then
        assertThat(counted.byCounty()).isEqualTo(Map.of("41", 3, "42", 4));
    }
}
