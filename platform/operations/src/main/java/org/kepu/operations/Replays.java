package org.kepu.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedEvents;
import org.kepu.messaging.intake.ParkedFilter;
import org.kepu.messaging.intake.Replay;

/** Handles what waits of a consumer, oldest first, in turns short enough for one request. Who may is for the caller to ask. */
@ApplicationScoped
class Replays {

    private static final int MOST_AT_ONCE = 200;

    /** Wall time one turn takes at most, well under the limit of a transaction. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(20).toNanos();

    private final ParkedEvents parked;

    Replays(ParkedEvents parked) {
        this.parked = parked;
    }

    /** One turn. */
    ConsumerReplay of(String consumer) {
        List<ParkedEvent> waiting = parked.page(ParkedFilter.of(consumer), null, MOST_AT_ONCE + 1);
        long end = System.nanoTime() + LONGEST_NANOS;
        int tried = 0;
        int replayed = 0;
        int refused = 0;
        int held = 0;
        while (tried < Math.min(waiting.size(), MOST_AT_ONCE) && System.nanoTime() < end) {
            switch (parked.replay(waiting.get(tried).id())) {
                case Replay.Done ignored -> replayed++;
                case Replay.StillPoison ignored -> refused++;
                case Replay.HeldBy ignored -> held++;
                case Replay.UnderWay ignored -> held++;
                case Replay.AlreadySettled ignored -> {
                    // Somebody else was faster.
                }
                case Replay.Unknown ignored -> {
                    // A rebuild has begun and reads it again.
                }
            }
            tried++;
        }
        return new ConsumerReplay(consumer, replayed, refused, held, tried < waiting.size());
    }
}
