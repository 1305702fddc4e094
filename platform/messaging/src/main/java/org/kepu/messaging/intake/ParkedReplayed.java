package org.kepu.messaging.intake;

/**
 * Fired for each try of a replay, so that a service writes its audit entry there ({@code @Observes ParkedReplayed}): in the
 * transaction of the replay, or, where the store has none, after the effect and before the event is marked.
 *
 * @param parked the event as it was before
 * @param outcome what became of it: {@link Replay.Done} or {@link Replay.StillPoison}
 */
public record ParkedReplayed(ParkedEvent parked, Replay outcome) {}
