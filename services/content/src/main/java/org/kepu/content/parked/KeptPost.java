package org.kepu.content.parked;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.kepu.web.once.KeptAnswer;

/**
 * A request that was or is answered, kept under its {@code Idempotency-Key}.
 *
 * @param id caller and key
 * @param digest tells whether another request comes under the same key
 * @param turn whose turn it is to answer; a new one where the first died
 * @param begunAt wall time
 * @param status null until it is answered
 */
public record KeptPost(
        @BsonId String id,
        String digest,
        UUID turn,
        OffsetDateTime begunAt,
        @Nullable Integer status,
        Map<String, String> headers,
        @Nullable String body) {

    /** The same, answered. */
    KeptPost answered(KeptAnswer answer) {
        return new KeptPost(id, digest, turn, begunAt, answer.status(), answer.headers(), answer.body());
    }

    /** The answer, or null while there is none. */
    @Nullable KeptAnswer answer() {
        return status == null ? null : new KeptAnswer(status, headers, body);
    }
}
