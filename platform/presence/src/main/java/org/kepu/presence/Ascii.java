package org.kepu.presence;

import java.util.function.IntPredicate;

/** Kinds of ASCII characters; without streams, because every check-in passes here. */
final class Ascii {

    private Ascii() {}

    static boolean all(String text, IntPredicate kind) {
        for (int i = 0; i < text.length(); i++) {
            if (!kind.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLowerCaseOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || isDigit(c);
    }

    static boolean isBase32(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
    }

    static boolean isBase64Url(int c) {
        return isLowerCaseOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    }
}
