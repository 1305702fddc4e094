package org.kepu.messaging.intake;

/** What became of the wish to give a parked event up (放弃). */
public sealed interface Discard {

    /** Given up; it holds its key no longer and will not be handled. */
    record Done() implements Discard {}

    /** Nothing to do: replayed, given up or made needless before. */
    record AlreadySettled() implements Discard {}

    /** Somebody is trying to replay it at this moment. */
    record UnderWay() implements Discard {}

    /** No such parked event. */
    record Unknown() implements Discard {}
}
