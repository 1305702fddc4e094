package org.kepu.messaging.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.Reading.NotAsked;
import org.kepu.messaging.intake.Reading.Understood;
import org.kepu.messaging.intake.Reading.Unreadable;

/** Goes through the records of one batch in order and finds out which are free to be handled and which are put aside. */
public final class Sorting {

    private final Set<UUID> fresh;
    private final Set<Line> held;
    private final List<Understood> free = new ArrayList<>();
    private final List<Aside> aside = new ArrayList<>();
    private final Map<Line, Long> healed = new HashMap<>();

    /**
     * @param fresh ids not handled before; each is taken once
     * @param held lines with an event waiting
     */
    public Sorting(Set<UUID> fresh, Set<Line> held) {
        this.fresh = new HashSet<>(fresh);
        this.held = new HashSet<>(held);
    }

    /**
     * A record to be parked.
     *
     * @param event its id, where it could be read
     */
    public record Aside(
            ConsumerRecord<String, byte[]> source, @Nullable UUID event, String reason) {}

    /** The next record. */
    public void add(Reading reading) {
        Line line = Line.of(reading);
        switch (reading) {
            case Understood understood -> {
                // The same id twice, in one batch too, counts once.
                if (fresh.remove(understood.event().id())) {
                    addFresh(understood, line);
                }
            }
            case Unreadable unreadable -> {
                aside.add(new Aside(unreadable.source(), null, unreadable.reason()));
                if (line != null) {
                    held.add(line);
                }
            }
            case NotAsked notAsked -> throw new IllegalArgumentException("nobody asked for " + notAsked.source());
        }
    }

    private void addFresh(Understood understood, @Nullable Line line) {
        if (line == null || !held.contains(line)) {
            free.add(understood);
        } else if (understood.isState()) {
            free.add(understood);
            healed.put(line, understood.source().offset());
        } else {
            aside.add(new Aside(understood.source(), understood.event().id(), Reasons.WAITS));
        }
    }

    /** What is free to be handled, in order. */
    public List<Understood> free() {
        return free;
    }

    /** What is put aside, in order. */
    public List<Aside> aside() {
        return aside;
    }

    /** Lines that a later state heals, with its offset. */
    public Map<Line, Long> healed() {
        return healed;
    }
}
