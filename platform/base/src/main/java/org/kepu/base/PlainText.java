package org.kepu.base;

import java.text.Normalizer;

/**
 * The rules for text a person writes: NFC, any letter (supplementary-plane Han and emoji included), length counted in
 * code points, no control and no bidirectional-override characters. Line breaks are allowed only where a field asks for
 * several lines.
 */
public final class PlainText {

    /** What is wrong with a text. */
    public enum Fault {
        EMPTY,
        TOO_LONG,
        CONTROL_CHARACTER
    }

    private PlainText() {}

    /** The text as stored: NFC, without white space around it. */
    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Number of characters as people count them (code points of the normalised text). */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether the text holds a control, bidirectional-override or unpaired surrogate character. */
    public static boolean hasForbiddenCharacter(String text, boolean severalLines) {
        return text.codePoints().anyMatch(c -> isForbidden(c, severalLines));
    }

    private static boolean isForbidden(int c, boolean severalLines) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return !severalLines;
        }
        boolean bidiOverride = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean unpaired = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return Character.isISOControl(c) || bidiOverride || unpaired || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
    }
}
