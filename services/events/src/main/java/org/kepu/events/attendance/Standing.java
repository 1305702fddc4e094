package org.kepu.events.attendance;

import java.util.ArrayList;
import java.util.List;

/**
 * What a record counts now: so many person-times in one primary group.
 *
 * @param personTimes 0 where nothing is left of it
 */
record Standing(String group, int personTimes) {

    Standing {
        if (personTimes < 0) {
            throw new IllegalArgumentException("personTimes must not be negative, was " + personTimes);
        }
    }

    /** A signed difference in one group. */
    record Difference(String group, int personTimes) {}

    /** What must be added so that {@code wanted} is counted: a wrong group is taken away in one and added in the other. */
    List<Difference> to(Standing wanted) {
        if (group.equals(wanted.group())) {
            int difference = wanted.personTimes() - personTimes;
            return difference == 0 ? List.of() : List.of(new Difference(group, difference));
        }
        List<Difference> differences = new ArrayList<>();
        if (personTimes > 0) {
            differences.add(new Difference(group, -personTimes));
        }
        if (wanted.personTimes() > 0) {
            differences.add(new Difference(wanted.group(), wanted.personTimes()));
        }
        return differences;
    }
}
