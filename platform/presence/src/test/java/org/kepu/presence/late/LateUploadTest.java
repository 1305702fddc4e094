package org.kepu.presence.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.presence.evidence.EvidenceGrade;
import org.kepu.presence.evidence.Judgement;

class LateUploadTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");
    private static final LateScan SCAN = new LateScan(new UUID(1, 1), "whatever was scanned", NINE, NINE);

    @Test
    void shouldTakeUpToTwoHundredScansTheSameOneTwiceIncluded() {
        // Given
        List<LateScan> queue = Collections.nCopies(200, SCAN);

        // When
        LateUpload upload = new LateUpload(queue);

        // Then
        assertThat(upload.scans()).hasSize(200);
    }

    @Test
    void shouldRefuseNoScanAndTooMany() {
        // Given
        List<LateScan> tooMany = Collections.nCopies(201, SCAN);

        // When
        var many = assertThatThrownBy(() -> new LateUpload(tooMany));
        var none = assertThatThrownBy(() -> new LateUpload(List.of()));

        // Then
        many.hasMessageContaining("1 to 200").hasMessageContaining("201");
        none.hasMessageContaining("1 to 200").hasMessageContaining("0");
    }

    @Test
    void shouldAnswerEachScanWithARecordOrAProblem() throws Exception {
        // Given
        UUID nonce = new UUID(1, 1);
        Judgement worth = new Judgement(EvidenceGrade.C, true, new TreeSet<>(List.of("offline")));

        // When
        String recorded = new ObjectMapper().writeValueAsString(LateAnswer.recorded(nonce, new UUID(2, 2), worth));
        String refused =
                new ObjectMapper().writeValueAsString(LateAnswer.refused(nonce, "urn:kepu:problem:code-wrong"));

        // Then
        assertThat(recorded)
                .contains("\"outcome\":\"recorded\"", "\"grade\":\"C\"", "\"toBeConfirmed\":true", "[\"offline\"]");
        assertThat(refused).contains("\"outcome\":\"refused\"", "\"problem\":\"urn:kepu:problem:code-wrong\"");
    }

    @Test
    void shouldNotAnswerWithBothOrNeither() {
        // Given
        UUID nonce = new UUID(1, 1);

        // When
        var neither = assertThatThrownBy(() -> new LateAnswer(nonce, LateAnswer.Outcome.RECORDED, null, null, null));
        var noProblem = assertThatThrownBy(() -> new LateAnswer(nonce, LateAnswer.Outcome.REFUSED, null, null, null));

        // Then
        neither.hasMessageContaining("RECORDED");
        noProblem.hasMessageContaining("REFUSED");
    }
}
