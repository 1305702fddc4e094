package org.kepu.operations;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;

/** Runs a command once per {@code Idempotency-Key} (幂等), however the service keeps its answers. */
public interface OncePerKey {

    /**
     * Runs {@code command}, or repeats the answer it gave before. A refusal is not kept, so that the key may be used again.
     *
     * @param idempotencyKey the header as received
     * @param request the request body as read, null where the endpoint has none
     */
    Response post(@Nullable String idempotencyKey, @Nullable Object request, Supplier<Answer> command);
}
