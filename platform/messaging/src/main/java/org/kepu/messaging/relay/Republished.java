package org.kepu.messaging.relay;

import java.time.Instant;

/**
 * Fired where events are to be sent again, so that a service writes its audit entry there ({@code @Observes Republished}): in
 * the transaction that puts them back, or, where the store has none, before the relay is asked.
 *
 * @param from the moment of wall time asked for
 * @param events how many were sent at or after it
 */
public record Republished(Instant from, int events) {}
