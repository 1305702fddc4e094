package org.kepu.local.lan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** An address as a code that a phone's camera reads from a terminal, two rows of it in one line of text. */
public final class QrCode {

    /** Black on white whatever the colours of the terminal are: cameras do not like it the other way round. */
    private static final String COLOURS = "\u001b[30;47m";

    private static final String USUAL = "\u001b[0m";
    private static final int QUIET = 2;

    private QrCode() {}

    /** Lines with their colours, each ended. */
    public static String lines(String address) {
        BitMatrix code = code(address);
        StringBuilder lines = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y += 2) {
            lines.append("  ").append(COLOURS);
            for (int x = 0; x < code.getWidth(); x++) {
                boolean upper = code.get(x, y);
                boolean lower = y + 1 < code.getHeight() && code.get(x, y + 1);
                lines.append(upper ? (lower ? '█' : '▀') : (lower ? '▄' : ' '));
            }
            lines.append(USUAL).append('\n');
        }
        return lines.toString();
    }

    private static BitMatrix code(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.L));
        } catch (WriterException e) {
            throw new IllegalArgumentException("address must be short enough for a code, was " + address, e);
        }
    }
}
