package org.kepu.messaging.intake;

import java.util.UUID;

/** What became of the replay of one parked event. */
public sealed interface Replay {

    /** Handled now. */
    record Done() implements Replay {}

    /** Still cannot be handled; it stays parked, with this reason. */
    record StillPoison(String reason) implements Replay {}

    /** An earlier event of the same key is parked and comes first. */
    record HeldBy(UUID earlier) implements Replay {}

    /** Nothing to do: replayed or given up before, or made needless by a later state. */
    record AlreadySettled() implements Replay {}

    /** Somebody else is trying it at this moment; only where the store has no lock to wait for. */
    record UnderWay() implements Replay {}

    /** No such parked event. */
    record Unknown() implements Replay {}
}
