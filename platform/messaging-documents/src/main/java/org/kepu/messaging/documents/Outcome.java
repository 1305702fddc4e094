package org.kepu.messaging.documents;

/** What became of a command that was asked for with a key. */
public sealed interface Outcome {

    /** Done now. */
    record Done(KeptReply reply) implements Outcome {}

    /** Done before, by the same request: the answer it got then. */
    record Repeated(KeptReply reply) implements Outcome {}

    /** The key belongs to another request: 422. */
    record KeyReused() implements Outcome {}

    /** There is no such aggregate: 404. */
    record Unknown() implements Outcome {}

    /** Others were faster, again and again: 503. */
    record Contended() implements Outcome {}
}
