package org.kepu.metrics.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Indicator;
import org.kepu.contracts.Plan;

/**
 * What an engine is asked.
 *
 * @param place counts with everything below it
 * @param day the last day that counts
 * @param need what the city has set where the plan leaves open how many codes a unit needs; null where it has not
 */
public record Question(
        Plan plan,
        Indicator indicator,
        String place,
        LocalDate day,
        @Nullable Integer need) {

    /** The same for another place. */
    public Question at(String other) {
        return new Question(plan, indicator, other, day, need);
    }
}
