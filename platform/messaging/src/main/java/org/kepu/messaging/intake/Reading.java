package org.kepu.messaging.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a record turned out to be for one handler. */
public sealed interface Reading {

    /** The record as it was read. */
    ConsumerRecord<String, byte[]> source();

    /** An event of a type the handler knows. */
    record Understood(ConsumerRecord<String, byte[]> source, IncomingEvent event) implements Reading {}

    /** Bytes or headers that are no event, or another major version of a type the handler knows: to be parked. */
    record Unreadable(ConsumerRecord<String, byte[]> source, String reason) implements Reading {}

    /** An event of a type the handler does not ask for. */
    record NotAsked(ConsumerRecord<String, byte[]> source) implements Reading {}

    /** On a state topic the next record heals its key; on a fact topic it waits behind a parked one. */
    default boolean isState() {
        return source().topic().endsWith(".state");
    }
}
