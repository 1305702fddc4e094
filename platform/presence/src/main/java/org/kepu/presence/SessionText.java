package org.kepu.presence;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session id in a code: 16 bytes in base64url without padding, 22 characters, one spelling only. */
final class SessionText {

    private static final int CHARACTERS = 22;

    private SessionText() {}

    static String of(UUID session) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The session, or null where the text is not the one spelling of an id. */
    static @Nullable UUID parse(String text) {
        if (text.length() != CHARACTERS || !Ascii.all(text, Ascii::isBase64Url)) {
            return null;
        }
        // The last character carries two bits; the four below them must be zero or there were 16 spellings.
        if ("AQgw".indexOf(text.charAt(CHARACTERS - 1)) < 0) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
