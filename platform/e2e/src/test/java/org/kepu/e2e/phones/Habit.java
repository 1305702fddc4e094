package org.kepu.e2e.phones;

import java.util.stream.IntStream;

/** What somebody does with the phone before the screen. */
public enum Habit {
    /** Scans the code. */
    SCANS,
    /** Types the six digits below it. */
    TYPES,
    /** Types six other digits. */
    MISTYPES,
    /** Scans, but took no shift: the app then asks events, and counts him as a participant. */
    PASSES_BY;

    private static final int ROUND = 25;

    /** Of every 25 phones one mistypes, one passes by, one types; the others scan. */
    static Habit of(int number) {
        return switch (number % ROUND) {
            case 3 -> MISTYPES;
            case 7 -> PASSES_BY;
            case 11 -> TYPES;
            default -> SCANS;
        };
    }

    /** The line is bad for every tenth: its request goes out twice at once, under one nonce. */
    static boolean isTwice(int number) {
        return number % 10 == 0;
    }

    /** Every second signed in long before, so that its token in the door is about to end when it comes. */
    static boolean hasTokenNearItsEnd(int number) {
        return number % 2 == 0;
    }

    /** How many of so many phones have this habit. */
    public int among(int phones) {
        return (int)
                IntStream.range(0, phones).filter(number -> of(number) == this).count();
    }
}
