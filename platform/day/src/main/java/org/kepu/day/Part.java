package org.kepu.day;

import org.kepu.day.table.Table;

/** One part of the day: it plays, and later says what its answers add up to and what the platform shows. */
public interface Part {

    /** What it is called while it is played. */
    String name();

    /** Plays it through the public HTTP API. */
    void play(Day day);

    /** Adds its lines to the table, after everything has been played. */
    void compare(Day day, Table table);
}
