package org.kepu.messaging.documents;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a command, kept beside its effect so that a repetition gets the same to the letter.
 *
 * @param status HTTP status
 * @param headers such as {@code Location} and {@code ETag}
 * @param body as it is to be kept: whoever has personal data in it seals it first
 */
public record KeptReply(
        int status, Map<String, String> headers, @Nullable String body) {

    public KeptReply {
        headers = Map.copyOf(headers);
    }
}
