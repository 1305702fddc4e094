package org.kepu.venues.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as those see it who look after rights (账号与授权).
 *
 * @param beingApplied whether a wish has not reached the sign-in server yet
 * @param trouble why it has not: {@code directory-away}, {@code refused}, {@code gone}
 * @param gone whether the sign-in server has no such account any more
 * @param grants those in force, at places the caller looks after
 * @param elsewhere how many more are in force at places he does not look after
 * @param person who it is, as the sign-in server says; absent where that is not shown
 * @param directoryAway whether it is absent because the sign-in server does not answer
 * @param past those withdrawn, the last first; only where one account is asked for
 */
public record AccountView(
        String account,
        long version,
        boolean enabled,
        boolean beingApplied,
        @Nullable String trouble,
        boolean gone,
        boolean mayDisable,
        List<Held> grants,
        int elsewhere,
        @Nullable Person person,
        boolean directoryAway,
        @Nullable List<Past> past) {

    public AccountView {
        grants = List.copyOf(grants);
    }

    /** Which account it is, and nothing of what it holds. */
    static AccountView bare(String account, String userName) {
        Person person = new Person(userName, null, null);
        return new AccountView(account, 0, true, false, null, false, false, List.of(), 0, person, false, null);
    }

    /**
     * A grant in force.
     *
     * @param since city time since when it is held, or known where it was not given here
     * @param by account that gave it; absent where it was not given here
     * @param origin {@code given}, {@code found} at the first look, or {@code outside}: given past this service
     * @param missing whether the sign-in server was seen without it
     * @param mayWithdraw whether the caller may take it back
     */
    public record Held(
            UUID id,
            String role,
            String place,
            @Nullable String placeName,
            OffsetDateTime since,
            @Nullable String by,
            String origin,
            boolean beingApplied,
            boolean missing,
            boolean mayWithdraw) {}

    /** A grant that was withdrawn, by whom, when and why. */
    public record Past(
            UUID id,
            String role,
            String place,
            @Nullable String placeName,
            OffsetDateTime since,
            @Nullable String by,
            @Nullable OffsetDateTime until,
            @Nullable String endedBy,
            @Nullable String reason,
            boolean beingApplied) {}

    /** Who it is. */
    public record Person(
            String userName,
            @Nullable String name,
            @Nullable String email) {

        @Override
        public String toString() {
            return "Person[]";
        }
    }
}
