package org.kepu.day;

/** A part that plays nothing: once everything has been played it looks at what is shown, and adds its lines. */
public interface Look extends Part {

    @Override
    default void play(Day day) {
        // What it looks at, others have played.
    }

    @Override
    default boolean lasts() {
        return false;
    }
}
