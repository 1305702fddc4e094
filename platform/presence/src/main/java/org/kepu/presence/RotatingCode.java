package org.kepu.presence;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code as it is shown, scanned and sent (动态码): {@code kid.S.n.mac}.
 *
 * @param kid name of the presence key, 1 to 8 of {@code a-z0-9}
 * @param session the session S; in the text its 16 bytes in base64url, 22 characters
 * @param step the step n, in the text a decimal number without leading zeros, or {@code print}
 * @param mac 80 bits of HMAC-SHA256(K_S, n), 16 characters of lower-case base-32
 */
public record RotatingCode(String kid, UUID session, CodeStep step, String mac) {

    /** A code is never longer than this: 8 + 1 + 22 + 1 + 12 + 1 + 16. */
    public static final int LONGEST = 61;

    public RotatingCode {
        if (!isKid(kid)) {
            throw new IllegalArgumentException("kid must be 1 to 8 of a-z0-9, was \"" + kid + "\"");
        }
        if (!isMac(mac)) {
            throw new IllegalArgumentException("mac must be 16 characters of base-32");
        }
    }

    /** The code in its one spelling. */
    public String text() {
        return kid + '.' + SessionText.of(session) + '.' + step.text() + '.' + mac;
    }

    /** What a picture of this code holds; behind the {@code #} it reaches no server log. */
    public String picture(String host) {
        return "https://" + host + "/m/c#" + text();
    }

    /** Reads a code; empty where the text has not its form or is not its one spelling. Says nothing about the mac. */
    public static Optional<RotatingCode> parse(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        int third = text.indexOf('.', second + 1);
        if (text.length() > LONGEST || first < 0 || second < 0 || third < 0) {
            return Optional.empty();
        }
        String kid = text.substring(0, first);
        String mac = text.substring(third + 1);
        UUID session = SessionText.parse(text.substring(first + 1, second));
        CodeStep step = step(text.substring(second + 1, third));
        if (session == null || step == null || !isKid(kid) || !isMac(mac)) {
            return Optional.empty();
        }
        return Optional.of(new RotatingCode(kid, session, step, mac));
    }

    private static @Nullable CodeStep step(String text) {
        if (text.equals(CodeStep.Printed.NAME)) {
            return new CodeStep.Printed();
        }
        boolean canonical = !text.isEmpty()
                && text.length() <= 12
                && Ascii.all(text, Ascii::isDigit)
                && (text.charAt(0) != '0' || text.length() == 1);
        return canonical ? new TimeStep(Long.parseLong(text)) : null;
    }

    static boolean isKid(String kid) {
        return !kid.isEmpty() && kid.length() <= 8 && Ascii.all(kid, Ascii::isLowerCaseOrDigit);
    }

    private static boolean isMac(String mac) {
        return mac.length() == Base32.CHARACTERS && Ascii.all(mac, Ascii::isBase32);
    }
}
