package org.kepu.web;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kepu.web.once.KeptAnswer;
import org.kepu.web.once.KeptAnswers;
import org.kepu.web.once.RequestFingerprint;

/**
 * Runs a command once per {@code Idempotency-Key} (幂等): the transaction that holds its effect also holds its answer, so
 * a repetition gets the first answer and changes nothing. Of two at the same time the second waits for the first.
 *
 * <p>For services on PostgreSQL ({@code quarkus.datasource.db-kind=postgresql}); content keeps answers in its documents.
 */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class Once {

    private final KeptAnswers answers;
    private final RequestFingerprint fingerprint;
    private final CurrentRequest current;
    private final HttpJson json;

    @Inject
    Once(KeptAnswers answers, RequestFingerprint fingerprint, CurrentRequest current, HttpJson json) {
        this.answers = answers;
        this.fingerprint = fingerprint;
        this.current = current;
        this.json = json;
    }

    /**
     * Runs {@code command} in a transaction, or repeats the answer it gave before.
     *
     * @param idempotencyKey the header as received
     * @param request the request body as read, null where the endpoint has none; with method, path and caller it tells a
     *     repetition from a reuse
     * @param command the use case; a {@link Refused} out of it rolls back and is not kept, so that it may be tried again
     * @throws Refused 400 without a readable key; 422 where the key belongs to another request
     */
    @Transactional
    public Response post(@Nullable String idempotencyKey, @Nullable Object request, Supplier<Answer> command) {
        UUID key = IdempotencyKey.of(idempotencyKey).value();
        String caller = current.caller();
        byte[] hash = fingerprint.of(current.target(), request);
        if (!answers.reserve(caller, key, hash)) {
            return answers.find(caller, key, hash).toResponse(true);
        }
        KeptAnswer answer = KeptAnswer.of(command.get(), json.mapper());
        answers.keep(caller, key, answer);
        return answer.toResponse(false);
    }
}
