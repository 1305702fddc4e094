package org.kepu.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.documents.Aggregates;
import org.kepu.messaging.documents.Asked;
import org.kepu.messaging.documents.AuditNote;
import org.kepu.messaging.documents.Change;
import org.kepu.messaging.documents.Deed;
import org.kepu.messaging.documents.KeptReply;
import org.kepu.messaging.documents.Outcome;
import org.kepu.messaging.documents.Saved;
import org.kepu.messaging.documents.Stored;
import org.kepu.web.Answer;
import org.kepu.web.CurrentRequest;
import org.kepu.web.HttpJson;
import org.kepu.web.IdempotencyKey;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Unavailable;
import org.kepu.web.once.KeptAnswer;
import org.kepu.web.once.RequestFingerprint;

/**
 * Runs commands on documents, each once per {@code Idempotency-Key} (幂等): the write that holds the effect holds the answer,
 * so a repetition gets the first answer and changes nothing.
 *
 * <p>A command may be called again when somebody else was faster, so it only reads and decides.
 */
@ApplicationScoped
public class Commands {

    private static final long TRY_AGAIN_AFTER_SECONDS = 1;

    private final CurrentRequest current;
    private final RequestFingerprint fingerprint;
    private final HttpJson json;

    Commands(CurrentRequest current, RequestFingerprint fingerprint, HttpJson json) {
        this.current = current;
        this.fingerprint = fingerprint;
        this.json = json;
    }

    /**
     * Makes something new; its id comes from the key.
     *
     * @param request the body as read
     * @param command gets the id
     * @throws Refused 400 without a readable key; 422 where the key belongs to another request
     */
    public <S, D extends Record, A extends Aggregates<D> & Mapping<S, D>> Response create(
            @Nullable String key,
            Object request,
            A store,
            Function<UUID, Step<S>> command,
            Function<S, Answer> answer) {
        return answer(
                store.onceNew(asked(key, request), id -> deed(store, command.apply(UUID.fromString(id)), answer)));
    }

    /**
     * Changes something that is there.
     *
     * @param request the body as read, with whatever else of the request tells two intentions apart
     * @throws Refused 400 without a readable key; 404 where there is no such thing; 422 where the key belongs to another
     *     request
     */
    public <S, D extends Record, A extends Aggregates<D> & Mapping<S, D>> Response change(
            @Nullable String key,
            Object request,
            A store,
            UUID id,
            Function<S, Step<S>> command,
            Function<S, Answer> answer) {
        return answer(store.once(
                id.toString(), asked(key, request), stored -> deed(store, command.apply(store.state(stored)), answer)));
    }

    /**
     * Changes something by PUT or DELETE, which repeat harmlessly by themselves.
     *
     * @throws Refused 404 where there is no such thing; 412 where somebody else was faster
     */
    public <S, D extends Record, A extends Aggregates<D> & Mapping<S, D>> S put(
            A store, UUID id, Function<S, Step<S>> command) {
        Stored<D> before = store.find(id.toString()).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Step<S> step = command.apply(store.state(before));
        Change change = Change.of(step.events().toArray(OutgoingEvent[]::new));
        for (AuditNote note : step.notes()) {
            change = change.with(note);
        }
        return switch (store.save(before, store.data(step.after()), change)) {
            case Saved.Done<D> done -> store.state(done.now());
            case Saved.Lost<D> ignored -> throw new Refused(RequestProblem.STALE);
        };
    }

    private <S, D extends Record> Deed<D> deed(Mapping<S, D> mapping, Step<S> step, Function<S, Answer> answer) {
        KeptAnswer kept = KeptAnswer.of(answer.apply(step.after()), json.mapper());
        return new Deed<>(
                mapping.data(step.after()),
                step.events(),
                step.notes(),
                new KeptReply(kept.status(), kept.headers(), kept.body()));
    }

    private Asked asked(@Nullable String key, Object request) {
        return new Asked(
                current.caller(),
                IdempotencyKey.of(key).value(),
                HexFormat.of().formatHex(fingerprint.of(current.target(), request)));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> kept(done.reply()).toResponse(false);
            case Outcome.Repeated repeated -> kept(repeated.reply()).toResponse(true);
            case Outcome.KeyReused ignored -> throw new Refused(RequestProblem.KEY_REUSED);
            case Outcome.Unknown ignored -> throw new Refused(RequestProblem.NOT_FOUND);
            case Outcome.Contended ignored -> throw new Refused(new Unavailable(TRY_AGAIN_AFTER_SECONDS));
        };
    }

    private static KeptAnswer kept(KeptReply reply) {
        return new KeptAnswer(reply.status(), reply.headers(), reply.body());
    }
}
