package org.kepu.local.lan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;
    /** Pixels of one module, as a camera sees it. */
    private static final int SIZE = 4;

    @Test
    void shouldShowACodeThatACameraReads() throws ReaderException {
        // Given
        String address = "https://192.168.100.200:8443/m/";

        // When
        String lines = QrCode.lines(address);

        // Then
        assertThat(lines.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(60));
        assertThat(new QRCodeReader().decode(seen(lines)).getText()).isEqualTo(address);
    }

    private static BinaryBitmap seen(String lines) {
        List<String> rows = lines.lines()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").substring(2))
                .toList();
        int width = rows.getFirst().length() * SIZE;
        int height = rows.size() * 2 * SIZE;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, WHITE);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                char shown = rows.get(y / SIZE / 2).charAt(x / SIZE);
                boolean upper = y / SIZE % 2 == 0;
                if (shown == '█' || shown == (upper ? '▀' : '▄')) {
                    pixels[y * width + x] = BLACK;
                }
            }
        }
        return new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels)));
    }
}
