package org.kepu.operations;

import java.util.Map;
import java.util.UUID;
import org.kepu.web.Problem;

/** Why a parked event is not replayed or given up. */
public sealed interface ParkedEventProblem extends Problem {

    @Override
    default int status() {
        return 409;
    }

    /** It waits no longer: replayed, given up, or made needless by a later state. */
    record Settled() implements ParkedEventProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:parked-event-settled";
        }
    }

    /**
     * An earlier event of the same key comes first.
     *
     * @param earlier id of that parked event
     */
    record Held(UUID earlier) implements ParkedEventProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:parked-event-held";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("earlier", earlier);
        }
    }

    /** Its handler still refuses it; the new reason stands in the parked event. */
    record StillRefused() implements ParkedEventProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:parked-event-still-refused";
        }
    }

    /** Somebody else is trying it at this moment. */
    record UnderWay() implements ParkedEventProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:parked-event-under-way";
        }
    }
}
