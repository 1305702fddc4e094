package org.kepu.day;

import java.util.List;
import org.kepu.day.table.Table;

/** One part of the day: it plays, and later says what its answers add up to and what the platform shows. */
public interface Part {

    /** What it is called while it is played. */
    String name();

    /** The services it talks to; where one does not run, the part is left out and its lines say <em>not yet</em>. */
    List<String> needs();

    /** Plays it through the public HTTP API. */
    void play(Day day);

    /** Whether it lasts long enough, at every size of the day, that a kill drawn for it finds it being played. */
    default boolean lasts() {
        return true;
    }

    /** Adds its lines to the table, after everything has been played. */
    void compare(Day day, Table table);

    /** The lines it would add, for a platform that cannot play it yet. */
    List<String> figures();
}
