package org.kepu.content.parked;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;
import org.kepu.messaging.documents.Documents;
import org.kepu.operations.OncePerKey;
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
 * Answers of commands that belong to no document of content: collection {@code http_answer}. The key is taken before the
 * command and the answer kept after it; where a process died in between, the same key may run the command again after a
 * minute, so it is only for commands that repeat harmlessly.
 */
@ApplicationScoped
class DocumentOncePerKey implements OncePerKey {

    private static final Duration DEAD_AFTER = Duration.ofMinutes(1);
    private static final Duration KEEP = Duration.ofDays(30);
    private static final long TRY_AGAIN_AFTER_SECONDS = 1;

    private final MongoCollection<KeptPost> answers;
    private final CurrentRequest current;
    private final RequestFingerprint fingerprint;
    private final HttpJson json;

    DocumentOncePerKey(Documents documents, CurrentRequest current, RequestFingerprint fingerprint, HttpJson json) {
        this.answers = documents.plain("http_answer", KeptPost.class, new IndexModel(Indexes.ascending("begunAt")));
        this.current = current;
        this.fingerprint = fingerprint;
        this.json = json;
    }

    @Override
    public Response post(@Nullable String idempotencyKey, @Nullable Object request, Supplier<Answer> command) {
        String id = current.caller() + ':' + IdempotencyKey.of(idempotencyKey).value();
        String digest = HexFormat.of().formatHex(fingerprint.of(current.target(), request));
        OffsetDateTime now = WallTime.utc();
        KeptPost mine = new KeptPost(id, digest, UUID.randomUUID(), now, null, Map.of(), null);
        // People post here a few times a month: whoever does tidies up.
        answers.deleteMany(Filters.lt("begunAt", now.minus(KEEP)));
        if (!Documents.insertIfAbsent(answers, mine)) {
            KeptAnswer before = earlier(mine);
            if (before != null) {
                return before.toResponse(true);
            }
        }
        return answered(mine, command).toResponse(false);
    }

    /** The answer given before; null where nobody gives one and this request may. */
    private @Nullable KeptAnswer earlier(KeptPost mine) {
        KeptPost before = answers.find(Filters.eq("_id", mine.id())).first();
        if (before == null) {
            throw new Refused(new Unavailable(TRY_AGAIN_AFTER_SECONDS));
        }
        if (!before.digest().equals(mine.digest())) {
            throw new Refused(RequestProblem.KEY_REUSED);
        }
        KeptAnswer answer = before.answer();
        if (answer == null && !takesOver(before, mine)) {
            throw new Refused(new Unavailable(TRY_AGAIN_AFTER_SECONDS));
        }
        return answer;
    }

    private boolean takesOver(KeptPost dead, KeptPost mine) {
        return dead.begunAt().isBefore(mine.begunAt().minus(DEAD_AFTER))
                && answers.updateOne(
                                        turn(dead),
                                        Updates.combine(
                                                Updates.set("turn", mine.turn()),
                                                Updates.set("begunAt", mine.begunAt())))
                                .getModifiedCount()
                        == 1;
    }

    private KeptAnswer answered(KeptPost mine, Supplier<Answer> command) {
        try {
            KeptAnswer answer = KeptAnswer.of(command.get(), json.mapper());
            answers.replaceOne(turn(mine), mine.answered(answer));
            return answer;
        } catch (RuntimeException e) {
            // A refusal leaves nothing, so the key may be used again.
            answers.deleteOne(turn(mine));
            throw e;
        }
    }

    private static Bson turn(KeptPost post) {
        return Filters.and(Filters.eq("_id", post.id()), Filters.eq("turn", post.turn()));
    }
}
