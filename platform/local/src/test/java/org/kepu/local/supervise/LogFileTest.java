package org.kepu.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void shouldKeepTheNewestOldFilesAndGoOnInTheSameOne() throws IOException {
        // Given
        Path path = folder.resolve("venues.log");
        LogFile log = new LogFile(path);

        // When
        for (String text : new String[] {"first", "second", "third"}) {
            Files.writeString(path, text);
            log.rotate(3, 2);
        }

        // Then
        assertThat(log.size()).isZero();
        assertThat(folder.resolve("venues.log.1")).hasContent("third");
        assertThat(folder.resolve("venues.log.2")).hasContent("second");
        assertThat(folder.resolve("venues.log.3")).doesNotExist();
    }

    @Test
    void shouldLeaveASmallLogAlone() throws IOException {
        // Given
        Path path = Files.writeString(folder.resolve("venues.log"), "short");

        // When
        new LogFile(path).rotate(100, 2);

        // Then
        assertThat(path).hasContent("short");
        assertThat(folder.resolve("venues.log.1")).doesNotExist();
    }

    @Test
    void shouldGiveTheLineOfTroubleAsTheReasonAndNothingOlder() throws IOException {
        // Given
        Path path = Files.writeString(folder.resolve("venues.log"), "ERROR of an earlier run\n");
        LogFile log = new LogFile(path);
        long from = log.size();
        Files.writeString(
                path,
                "ERROR of an earlier run\n12:00 INFO starting\n12:01 ERROR port 8081 is in use\n12:02 INFO stopped\n");

        // When
        String reason = log.reason(from);

        // Then
        assertThat(reason).isEqualTo("12:01 ERROR port 8081 is in use");
        assertThat(log.reason(log.size())).isEqualTo("nothing");
    }
}
