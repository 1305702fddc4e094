package org.kepu.web;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command once per {@code Idempotency-Key} (幂等): the transaction that holds its effect also holds its answer, so
 * a repetition gets the first answer and changes nothing.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class Once {

    /**
     * Runs {@code command} in a transaction, or repeats the answer it gave before.
     *
     * @param idempotencyKey the header as received
     * @param request the request body as read; with method, path and caller it tells a repetition from a reuse
     * @param command the use case; a {@link Refused} out of it rolls back and is not kept, so that it may be tried again
     * @throws Refused 400 without a readable key; 422 where the key belongs to another request
     */
    @Transactional
    public Response post(@Nullable String idempotencyKey, Object request, Supplier<Answer> command) {
        IdempotencyKey.of(idempotencyKey);
        Answer answer = command.get();
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        if (answer.location() != null) {
            response.location(answer.location());
        }
        if (answer.version() != null) {
            response.header("ETag", Versions.tag(answer.version()));
        }
        return response.build();
    }
}
