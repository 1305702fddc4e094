package org.kepu.messaging.intake;

/**
 * Fired where a parked event is given up, so that a service writes its audit entry there: in the same transaction, or, where
 * the store has none, before the event is marked.
 *
 * @param parked the event as it was before
 * @param reason why, in the words of whoever gave it up
 */
public record ParkedDiscarded(ParkedEvent parked, String reason) {}
