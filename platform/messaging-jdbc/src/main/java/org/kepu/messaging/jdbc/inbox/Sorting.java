package org.kepu.messaging.jdbc.inbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.Reading;
import org.kepu.messaging.intake.Reading.NotAsked;
import org.kepu.messaging.intake.Reading.Understood;
import org.kepu.messaging.intake.Reading.Unreadable;

/** Goes through the records of one transaction in order and finds out which are free to be handled; parks the others. */
final class Sorting {

    private final String consumer;
    private final ParkedTable table;
    private final Set<UUID> fresh;
    private final Set<Line> held;
    private final List<Understood> free = new ArrayList<>();
    private final Map<Line, Long> healed = new HashMap<>();
    private int parked;

    /**
     * @param fresh ids not handled before; each is taken once
     * @param held lines with an event waiting; those parked here are added
     */
    Sorting(String consumer, ParkedTable table, Set<UUID> fresh, Set<Line> held) {
        this.consumer = consumer;
        this.table = table;
        this.fresh = fresh;
        this.held = held;
    }

    void add(Reading reading) throws SQLException {
        Line line = Line.of(reading);
        switch (reading) {
            case Understood understood -> {
                // The same id twice, in one batch too, counts once.
                if (fresh.remove(understood.event().id())) {
                    addFresh(understood, line);
                }
            }
            case Unreadable unreadable -> {
                parked += table.park(consumer, unreadable.source(), null, unreadable.reason());
                if (line != null) {
                    held.add(line);
                }
            }
            case NotAsked notAsked -> throw new IllegalArgumentException("nobody asked for " + notAsked.source());
        }
    }

    private void addFresh(Understood understood, @Nullable Line line) throws SQLException {
        if (line == null || !held.contains(line)) {
            free.add(understood);
        } else if (understood.isState()) {
            free.add(understood);
            healed.put(line, understood.source().offset());
        } else {
            parked +=
                    table.park(consumer, understood.source(), understood.event().id(), Reasons.WAITS);
        }
    }

    /** What is free to be handled, in order. */
    List<Understood> free() {
        return free;
    }

    /** Lines that a later state heals, with its offset. */
    Map<Line, Long> healed() {
        return healed;
    }

    /** How many were put aside. */
    int parked() {
        return parked;
    }
}
