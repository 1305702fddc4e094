package org.kepu.base;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A number people read, say and type: volunteer, booking, request and certificate numbers (编号).
 *
 * <p>Random Crockford base-32 with a check character at its end; never derived from an id, so no number tells another,
 * a birthday, a place or a count. Typed input may be lower case, hyphenated, and may confuse O with 0 and I or L with 1.
 */
public final class ReadableNumber {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECKS = DIGITS + "*~$=U";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableNumber() {}

    /**
     * A new random number.
     *
     * @param length random characters before the check character, at least 6; ten give 50 bits
     */
    public static String next(int length) {
        if (length < 6) {
            throw new IllegalArgumentException("length must be at least 6, was " + length);
        }
        // U, *, ~, $ and = are legal check characters but awkward to say and to put into an address: draw again.
        while (true) {
            StringBuilder number = new StringBuilder(length + 1);
            for (int i = 0; i < length; i++) {
                number.append(DIGITS.charAt(RANDOM.nextInt(32)));
            }
            int check = check(number);
            if (check < 32) {
                return number.append(CHECKS.charAt(check)).toString();
            }
        }
    }

    /** The number as stored for what somebody typed, or empty where its check character does not fit. */
    public static Optional<String> parse(String typed) {
        String number = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace(" ", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (number.length() < 7 || number.length() > 32) {
            return Optional.empty();
        }
        String body = number.substring(0, number.length() - 1);
        for (int i = 0; i < body.length(); i++) {
            if (DIGITS.indexOf(body.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        boolean fits = CHECKS.charAt(check(body)) == number.charAt(number.length() - 1);
        return fits ? Optional.of(number) : Optional.empty();
    }

    private static int check(CharSequence body) {
        int remainder = 0;
        for (int i = 0; i < body.length(); i++) {
            remainder = (remainder * 32 + DIGITS.indexOf(body.charAt(i))) % 37;
        }
        return remainder;
    }
}
