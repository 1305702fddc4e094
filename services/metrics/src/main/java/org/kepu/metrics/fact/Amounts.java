package org.kepu.metrics.fact;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What facts add up to.
 *
 * @param personTimes 人次
 * @param minutes whole minutes
 * @param count other things counted
 * @param facts how many facts lie behind it
 */
public record Amounts(long personTimes, long minutes, long count, long facts) {

    public static final Amounts NONE = new Amounts(0, 0, 0, 0);

    public Amounts plus(Amounts other) {
        return new Amounts(
                personTimes + other.personTimes, minutes + other.minutes, count + other.count, facts + other.facts);
    }

    Amounts negated() {
        return new Amounts(-personTimes, -minutes, -count, -facts);
    }

    /** Whether anything is left after corrections. */
    public boolean isSomething() {
        return personTimes > 0 || minutes > 0 || count > 0;
    }

    static Amounts read(ResultSet row, int first) throws SQLException {
        return new Amounts(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
    }
}
