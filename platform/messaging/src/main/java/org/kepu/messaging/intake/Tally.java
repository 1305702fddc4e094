package org.kepu.messaging.intake;

/**
 * What became of the records of one transaction; counted when it has committed.
 *
 * @param handled given to the handler
 * @param repeated known already, or twice in the batch
 * @param skipped of types nobody asked for
 * @param parked put aside with a reason
 * @param forgotten too old for a reaction to know whether it has handled them, so not handled
 */
public record Tally(int handled, int repeated, int skipped, int parked, int forgotten) {

    /** One record put aside. */
    public static final Tally ONE_PARKED = new Tally(0, 0, 0, 1, 0);

    /** Nothing done. */
    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);
}
