package org.kepu.messaging.intake;

/**
 * Fired in the transaction of a replay, so that a service writes its audit entry there: {@code @Observes ParkedReplayed}.
 *
 * @param parked the event as it was before
 * @param outcome what became of it: {@link Replay.Done} or {@link Replay.StillPoison}
 */
public record ParkedReplayed(ParkedEvent parked, Replay outcome) {}
