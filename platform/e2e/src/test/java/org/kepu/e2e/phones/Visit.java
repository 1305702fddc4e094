package org.kepu.e2e.phones;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * One person before the screen, with the app's own steps: who is signed in, then the scan under its nonce; a volunteer's
 * check-in first, a participant's where there is no shift ({@code sender.ts}). What was not judged is sent again, first after
 * some five seconds, then twice as long each time ({@code pending.ts}).
 *
 * @param due the moment, by {@link System#nanoTime}, at which the person scans
 */
record Visit(Phone phone, Screen screen, String session, long due, Executor threads) implements Callable<List<Told>> {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_REPEATS = 4;
    private static final String VOLUNTEERS = "volunteers";
    private static final String EVENTS = "events";

    @Override
    public List<Told> call() throws IOException, InterruptedException, ExecutionException {
        Habit habit = Habit.of(phone.number());
        Screen.Shown shown = screen.now();
        Map<String, String> body = switch (habit) {
            case SCANS, PASSES_BY -> phone.scanned(shown.code());
            case TYPES -> phone.typed(session, shown.digits());
            case MISTYPES -> phone.typed(session, shown.wrongDigits());
        };
        UUID nonce = UUID.randomUUID();
        List<Told> told = new ArrayList<>();
        if (Habit.isTwice(phone.number())) {
            FutureTask<Told> second = new FutureTask<>(() -> checkIn(body, nonce, true));
            threads.execute(second);
            told.add(checkIn(body, nonce, false));
            told.add(second.get());
        } else {
            told.add(checkIn(body, nonce, false));
        }
        if (told.getFirst().problem().equals("checkin-not-signed-up")) {
            told.add(send(EVENTS, "/api/events/v1/attendances", Map.of("code", shown.code()), nonce, false));
        }
        return told;
    }

    private Told checkIn(Map<String, String> body, UUID nonce, boolean again) throws IOException, InterruptedException {
        return send(VOLUNTEERS, "/api/volunteers/v1/check-ins", body, nonce, again);
    }

    private Told send(String service, String path, Map<String, String> body, UUID nonce, boolean again)
            throws IOException, InterruptedException {
        Reply reply = asSignedIn(path, body, nonce);
        List<String> before = new ArrayList<>();
        for (Duration wait = FIRST_WAIT; reply.holds() && before.size() < MOST_REPEATS; wait = wait.multipliedBy(2)) {
            before.add(reply.hold());
            pause(wait);
            reply = asSignedIn(path, body, nonce);
        }
        return new Told(
                phone.number(),
                Habit.of(phone.number()),
                service,
                again,
                before,
                reply.status(),
                reply.problem(),
                (reply.body().path("title").asText() + " "
                                + reply.body().path("detail").asText())
                        .strip(),
                reply.body().path("record").asText(reply.body().path("id").asText()),
                Duration.ofNanos(System.nanoTime() - due));
    }

    /** The queue sends only what belongs to who is signed in now. */
    private Reply asSignedIn(String path, Map<String, String> body, UUID nonce)
            throws IOException, InterruptedException {
        Reply who = phone.get("/session");
        return who.body().path("account").asText().equals(phone.account())
                ? phone.post(path, body, nonce)
                : new Reply(who.done() ? 401 : who.status(), who.retryAfter(), who.body());
    }

    /** The app's own wait, a little at random so that not all phones come back at once. */
    private static void pause(Duration wait) {
        long millis = (long) (wait.toMillis() * ThreadLocalRandom.current().nextDouble(0.75, 1.25));
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .join();
    }
}
