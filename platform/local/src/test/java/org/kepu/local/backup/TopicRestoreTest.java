package org.kepu.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicRestoreTest {

    /** A compacted topic: what stood at 0, 1 and 4 is gone. */
    private static final long[] OFFSETS = {2, 3, 5, 9};

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 1", "4, 2", "5, 2", "6, 3", "9, 3", "10, 4"})
    void shouldPutAGroupWhereItStoodAmongTheRecordsThatAreLeft(long stood, long goesOn) {
        assertThat(TopicRestore.countBefore(OFFSETS, stood)).isEqualTo(goesOn);
    }

    @Test
    void shouldKeepARecordWithItsTombstoneTimeAndHeaders() throws IOException {
        // Given
        TopicRecord record = new TopicRecord(
                7,
                1_700_000_000_000L,
                "key".getBytes(StandardCharsets.UTF_8),
                null,
                List.of(new RecordHeader("ce_id", "1".getBytes(StandardCharsets.UTF_8))));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        record.write(new DataOutputStream(file));

        // When
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file.toByteArray()));
        TopicRecord read = TopicRecord.read(in);

        // Then
        assertThat(read).isNotNull();
        assertThat(read.offset()).isEqualTo(7);
        assertThat(read.timestamp()).isEqualTo(1_700_000_000_000L);
        assertThat(read.key()).asString(StandardCharsets.UTF_8).isEqualTo("key");
        assertThat(read.value()).isNull();
        assertThat(read.headers()).isEqualTo(record.headers());
        assertThat(TopicRecord.read(in)).isNull();
    }
}
