package org.kepu.local.part;

/** Signals sent to a part; the numbers are the same on Linux and macOS. */
public enum Signal {
    INT(2),
    KILL(9),
    TERM(15);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
