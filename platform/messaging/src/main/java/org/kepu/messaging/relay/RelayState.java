package org.kepu.messaging.relay;

import jakarta.enterprise.context.ApplicationScoped;

/** What the relay of this replica found last, for whoever wants something sent and must know whether it will be. */
@ApplicationScoped
public class RelayState {

    /** What it found. */
    public enum At {
        /** It is switched off here, or there is none. */
        OFF,
        /** It has not made its first pass. */
        STARTING,
        /** It sends what there is. */
        WORK,
        /** Another replica sends. */
        ELSEWHERE,
        /** The broker did not answer. */
        BROKER_AWAY,
        /** The store could not be read or written. */
        STORE_AWAY
    }

    private volatile At at = At.OFF;

    /** What the last pass found. */
    public At at() {
        return at;
    }

    void found(At found) {
        at = found;
    }
}
