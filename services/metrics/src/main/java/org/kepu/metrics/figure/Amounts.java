package org.kepu.metrics.figure;

/**
 * What facts add up to.
 *
 * @param personTimes 人次
 * @param minutes whole minutes
 * @param count other things counted
 * @param facts how many facts lie behind it
 */
public record Amounts(long personTimes, long minutes, long count, long facts) {

    static final Amounts NONE = new Amounts(0, 0, 0, 0);

    Amounts plus(Amounts other) {
        return new Amounts(
                personTimes + other.personTimes, minutes + other.minutes, count + other.count, facts + other.facts);
    }
}
