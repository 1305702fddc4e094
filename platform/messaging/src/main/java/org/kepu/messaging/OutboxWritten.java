package org.kepu.messaging;

/** Fired inside the JVM after a transaction that wrote to the outbox has committed: the relay has something to do. */
public record OutboxWritten() {}
