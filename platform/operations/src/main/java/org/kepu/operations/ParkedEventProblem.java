package org.kepu.operations;

import java.util.UUID;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why a parked event is not replayed or given up. */
public sealed interface ParkedEventProblem extends Problem {

    /** It waits no longer: replayed, given up, or made needless by a later state. */
    @ProblemType("urn:kepu:problem:parked-event-settled")
    record Settled() implements ParkedEventProblem {}

    /**
     * An earlier event of the same key comes first.
     *
     * @param earlier id of that parked event
     */
    @ProblemType("urn:kepu:problem:parked-event-held")
    record Held(UUID earlier) implements ParkedEventProblem {}

    /** Its handler still refuses it; the new reason stands in the parked event. */
    @ProblemType("urn:kepu:problem:parked-event-still-refused")
    record StillRefused() implements ParkedEventProblem {}

    /** Somebody else is trying it at this moment. */
    @ProblemType("urn:kepu:problem:parked-event-under-way")
    record UnderWay() implements ParkedEventProblem {}
}
