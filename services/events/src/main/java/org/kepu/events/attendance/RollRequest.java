package org.kepu.events.attendance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A roll of names (签到表) somebody who runs the session sends: 1 to 200 rows. */
public record RollRequest(@Nullable List<Row> rows) {

    static final int MOST = 200;

    /**
     * One person.
     *
     * @param nonce made with the row and kept with it: sent again, the row gets its first answer
     * @param phone tells two people of one name apart; with it the same person is recorded once
     * @param group a primary group of the plan in force; {@code unspecified} where it is missing
     * @param finer finer groups the person belongs to
     */
    public record Row(
            @Nullable String nonce,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String group,
            @Nullable List<String> finer) {

        /** Without name and number. */
        @Override
        public String toString() {
            return "Row[" + nonce + "]";
        }
    }

    /** The answers, in the order of the rows. */
    public record Answers(List<RowAnswer> answers) {}

    /**
     * What became of a row.
     *
     * @param record the attendance; null where the row was refused
     * @param already whether the person had been recorded before
     * @param problem why it was refused, a problem type
     */
    public record RowAnswer(
            UUID nonce,
            @Nullable UUID record,
            boolean already,
            @Nullable String problem) {}
}
