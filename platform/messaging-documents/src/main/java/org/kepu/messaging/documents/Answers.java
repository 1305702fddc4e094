package org.kepu.messaging.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate has answered: its creation for good, and the last {@value #KEPT} commands after it.
 *
 * @param creation the answer to its creation, where that was asked for with a key
 * @param later the newest last
 */
public record Answers(@Nullable Answered creation, List<Answered> later) {

    static final int KEPT = 20;
    static final Answers NONE = new Answers(null, List.of());

    public Answers {
        later = List.copyOf(later);
    }

    /** One answer and what it answers. */
    public record Answered(Asked asked, KeptReply reply) {}

    /** The earlier answer to this command: {@link Outcome.Repeated}, or {@link Outcome.KeyReused}; empty where it is new. */
    public Optional<Outcome> to(Asked asked) {
        for (Answered answered : all()) {
            Asked earlier = answered.asked();
            if (earlier.key().equals(asked.key()) && earlier.caller().equals(asked.caller())) {
                return Optional.of(
                        earlier.digest().equals(asked.digest())
                                ? new Outcome.Repeated(answered.reply())
                                : new Outcome.KeyReused());
            }
        }
        return Optional.empty();
    }

    private List<Answered> all() {
        List<Answered> all = new ArrayList<>(later);
        if (creation != null) {
            all.add(creation);
        }
        return all;
    }

    /** With one more; the oldest goes where there are too many. */
    List<Answered> laterWith(@Nullable Answered answered) {
        if (answered == null) {
            return later;
        }
        List<Answered> all = new ArrayList<>(later);
        all.add(answered);
        return all.subList(Math.max(0, all.size() - KEPT), all.size());
    }
}
