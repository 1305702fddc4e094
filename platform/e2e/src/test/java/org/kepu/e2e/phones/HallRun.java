package org.kepu.e2e.phones;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One run: a hall full of phones, and what was seen of it everywhere.
 *
 * @param signIns how long each sign-in took
 * @param signedInWithin how long all of them took
 * @param memory of the door's own in MiB: before the sign-ins, before the minute, after it
 */
public record HallRun(
        List<Duration> signIns,
        Duration signedInWithin,
        Minute minute,
        Stored stored,
        Renewals renewals,
        List<Long> memory) {

    public HallRun {
        signIns = List.copyOf(signIns);
        memory = List.copyOf(memory);
    }

    /**
     * What became of it behind the door.
     *
     * @param marks the records of check-ins in volunteers
     * @param checkIns added in the figures
     * @param participants added in the figures
     * @param settled from the last answer until the figures showed everything that was acknowledged
     */
    public record Stored(Set<String> marks, long checkIns, long participants, Duration settled) {}

    /**
     * Tokens of the door's sessions during the minute.
     *
     * @param nearEnd sessions whose token was about to end
     * @param sessions that have another token afterwards
     * @param renewed calls to the provider that gave new tokens
     * @param failed calls to the provider that gave none
     */
    public record Renewals(int nearEnd, int sessions, long renewed, long failed) {}

    /** Plays it; {@code home} is where the sources lie. */
    public static HallRun play(Platform platform, Path home, int phones)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        // Runs differ by the minute of a week they begin in.
        int run = (int) (Clock.systemUTC().instant().getEpochSecond() / 60 % 10_000);
        Accounts accounts = new Accounts(platform, home, run);
        if (accounts.make(phones) != phones) {
            throw new IllegalStateException("the provider did not make all accounts");
        }
        Hall hall = Hall.open(platform);
        try (Crowd crowd = Crowd.of(phones, platform, accounts)) {
            return play(platform, hall, crowd);
        }
    }

    private static HallRun play(Platform platform, Hall hall, Crowd crowd)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        // Wall time, as the door's sessions are.
        OffsetDateTime began = OffsetDateTime.now(Clock.systemUTC());
        long atRest = platform.memory("web");
        long first = System.nanoTime();
        List<Duration> signIns = crowd.signIn();
        Duration signedInWithin = Duration.ofNanos(System.nanoTime() - first);
        crowd.takeShifts(hall);

        long checkIns = hall.checkIns();
        long participants = hall.participants();
        long full = platform.memory("web");
        DoorSessions sessions = new DoorSessions(platform, began);
        int nearEnd = sessions.bringNearEnd(crowd.accounts(true));
        sessions.remember(crowd.accounts(false));
        System.out.println("  the minute begins");
        Minute minute = Minute.of(crowd.checkIn(hall), crowd);
        System.out.println("  the minute is over");
        long last = System.nanoTime();
        Renewals renewals = sessions.renewals(nearEnd);
        long after = platform.memory("web");

        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> hall.checkIns() - checkIns
                                    == minute.records("volunteers").size()
                            && hall.participants() - participants
                                    == minute.records("events").size());
        } catch (ConditionTimeoutException e) {
            // What is shown by now is compared all the same, and named.
            System.out.println("the figures do not show what was acknowledged: " + e.getMessage());
        }
        Duration settled = Duration.ofNanos(System.nanoTime() - last);
        Set<String> marks = Set.copyOf(platform.rows(
                        "volunteers",
                        "select nonce::text, record_id::text from service_mark where session_id = ? and side = 'in'",
                        UUID.fromString(hall.session()))
                .values());
        Stored stored = new Stored(marks, hall.checkIns() - checkIns, hall.participants() - participants, settled);
        return new HallRun(signIns, signedInWithin, minute, stored, renewals, List.of(atRest, full, after));
    }
}
