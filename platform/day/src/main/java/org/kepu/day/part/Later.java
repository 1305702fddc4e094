package org.kepu.day.part;

import java.util.List;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.table.Table;

/** What the day also holds and nothing plays yet: its lines stand in the table, so that nobody overlooks them. */
public final class Later implements Part {

    @Override
    public String name() {
        return "later";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void play(Day day) {
        // Nothing of this can be played yet.
    }

    @Override
    public void compare(Day day, Table table) {
        figures().forEach(table::notYet);
    }

    @Override
    public List<String> figures() {
        return List.of();
    }
}
