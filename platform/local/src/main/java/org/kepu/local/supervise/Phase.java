package org.kepu.local.supervise;

/** Where a part stands. */
public enum Phase {
    /** Another part must be ready first. */
    WAITING,
    /** Its process runs and does not answer yet. */
    STARTING,
    READY,
    /** Its process ended; it is started again shortly. */
    DOWN,
    /** Stopped on purpose by {@code stop}, until {@code start}. */
    HELD,
    /** It could not be started at all; everything else is stopped. */
    FAILED,
    STOPPED,
    /** It is not built, or is optional and could not be started. */
    LEFT_OUT;

    /** Whether `make up` has nothing more to wait for. */
    public boolean isSettled() {
        return this == READY || this == LEFT_OUT;
    }
}
