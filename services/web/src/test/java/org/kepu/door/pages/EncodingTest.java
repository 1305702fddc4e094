package org.kepu.door.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final PageFile SCRIPT = new PageFile(
            "text/javascript",
            "0a1b",
            true,
            Map.of(Encoding.IDENTITY, new byte[9], Encoding.GZIP, new byte[3], Encoding.BROTLI, new byte[2]));
    private static final PageFile PICTURE =
            new PageFile("image/png", "0a1b", false, Map.of(Encoding.IDENTITY, new byte[9]));

    @Test
    void shouldSendTheSmallestFormTheBrowserTakes() {
        assertThat(SCRIPT.best("gzip, deflate, br, zstd")).isEqualTo(Encoding.BROTLI);
        assertThat(SCRIPT.best("GZIP;q=0.5")).isEqualTo(Encoding.GZIP);
        assertThat(SCRIPT.best("br;q=0, gzip")).isEqualTo(Encoding.GZIP);
        assertThat(SCRIPT.best("br; q=0.0")).isEqualTo(Encoding.IDENTITY);
        assertThat(SCRIPT.best("")).isEqualTo(Encoding.IDENTITY);
        assertThat(PICTURE.best("br, gzip")).isEqualTo(Encoding.IDENTITY);
    }

    @Test
    void shouldTagEachFormOfAFileByItself() {
        assertThat(SCRIPT.tagOf(Encoding.BROTLI)).isEqualTo("\"0a1b-br\"");
        assertThat(SCRIPT.tagOf(Encoding.IDENTITY)).isEqualTo("\"0a1b\"");
    }
}
