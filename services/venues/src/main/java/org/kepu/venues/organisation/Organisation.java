package org.kepu.venues.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation (组织) in one of its states: active ↔ dormant → ended. Domain B8. */
public sealed interface Organisation {

    /** Most former names that are kept; the oldest goes first. */
    int FORMER_NAMES = 20;

    /** What the register says of it. */
    Entry entry();

    /** Counts every change, from 1. */
    long version();

    default UUID id() {
        return entry().id();
    }

    /** A name it no longer has. */
    record FormerName(String name, LocalDate until) {}

    /**
     * What the register says of an organisation.
     *
     * @param kind a code of {@code organisation-kind}
     * @param place place code at which it sits
     * @param parent organisation it belongs to
     * @param formerNames oldest first
     * @param demonstration invented for a demonstration
     */
    record Entry(
            UUID id,
            String kind,
            String name,
            String place,
            @Nullable UUID parent,
            List<FormerName> formerNames,
            boolean demonstration) {

        public Entry {
            formerNames = List.copyOf(formerNames);
        }

        /** The same organisation described anew; a name it loses is kept. */
        Entry renewed(Entry asked, LocalDate today) {
            List<FormerName> former = new ArrayList<>(formerNames);
            if (!asked.name().equals(name)) {
                former.add(new FormerName(name, today));
            }
            List<FormerName> kept = former.subList(Math.max(0, former.size() - FORMER_NAMES), former.size());
            return new Entry(
                    id, asked.kind(), asked.name(), asked.place(), asked.parent(), kept, asked.demonstration());
        }
    }

    /** At work. */
    record Active(Entry entry, long version) implements Organisation {
        Active change(Entry next) {
            return new Active(next, version + 1);
        }

        Dormant rest() {
            return new Dormant(entry, version + 1);
        }

        Ended end() {
            return new Ended(entry, version + 1);
        }
    }

    /** Not at work for the time being. */
    record Dormant(Entry entry, long version) implements Organisation {
        Active wake() {
            return new Active(entry, version + 1);
        }

        Ended end() {
            return new Ended(entry, version + 1);
        }
    }

    /** Dissolved; its entry stays for what points to it. */
    record Ended(Entry entry, long version) implements Organisation {}
}
