package org.kepu.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.web.json.StrictText;

/**
 * The {@code Idempotency-Key} of a POST (幂等键): a UUID the client made for this one intention.
 *
 * @param value the UUID
 */
public record IdempotencyKey(UUID value) {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    /**
     * Reads the header.
     *
     * @throws Refused 400 where it is missing or no UUID
     */
    public static IdempotencyKey of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refused(RequestProblem.KEY_MISSING);
        }
        UUID value = StrictText.uuid(header.strip());
        if (value == null) {
            throw new Refused(RequestProblem.KEY_UNREADABLE);
        }
        return new IdempotencyKey(value);
    }
}
