package org.kepu.e2e.phones;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The phones in the hall: their people sign in, become volunteers, take a shift, and come to the screen. */
public final class Crowd implements AutoCloseable {

    /** So many sign in, or do something else beforehand, at once. */
    private static final int AT_ONCE = 8;

    /** The people come within this time, which leaves those who come last something of the minute. */
    private static final Duration COMING = Duration.ofSeconds(45);

    private static final Duration LEAD = Duration.ofSeconds(4);
    private static final int SHOWN_EVERY = 100;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Phone> phones;
    private final Accounts people;

    private Crowd(List<Phone> phones, Accounts people) {
        this.phones = List.copyOf(phones);
        this.people = people;
    }

    /** Phones that have never been here. */
    static Crowd of(int count, Platform platform, Accounts people) {
        ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
        return new Crowd(
                IntStream.range(0, count)
                        .mapToObj(number -> new Phone(number, platform.web(), answers))
                        .toList(),
                people);
    }

    int size() {
        return phones.size();
    }

    /** The accounts of all phones, or of those whose token is to be near its end. */
    String[] accounts(boolean nearEndOnly) {
        return phones.stream()
                .filter(phone -> !nearEndOnly || Habit.hasTokenNearItsEnd(phone.number()))
                .map(Phone::account)
                .toArray(String[]::new);
    }

    /** Signs all of them in through the door and the provider's form; how long each took. */
    List<Duration> signIn() throws InterruptedException, ExecutionException {
        return beforehand("signed in", number -> {
            long began = System.nanoTime();
            phones.get(number).signIn(people.name(number));
            return Duration.ofNanos(System.nanoTime() - began);
        });
    }

    /** Makes verified volunteers of them who took a shift, all but those who only pass by. */
    void takeShifts(Hall hall) throws InterruptedException, ExecutionException {
        String notice = hall.notice();
        // The service may not have learnt of the place yet.
        await().atMost(Duration.ofMinutes(2))
                .until(() -> register(phones.getFirst(), hall, notice).done());
        beforehand("with a shift", number -> {
            Phone phone = phones.get(number);
            register(phone, hall, notice);
            Reply me = must(phone, phone.get("/api/volunteers/v1/people/me"));
            if (me.body().path("status").asText().equals("applied")) {
                hall.verify(me.body());
            }
            if (Habit.of(number) != Habit.PASSES_BY) {
                String shift = hall.shifts().get(number % hall.shifts().size());
                String path = "/api/volunteers/v1/shifts/" + shift + "/sign-ups";
                must(phone, phone.post(path, Map.of(), UUID.randomUUID()));
            }
            return number;
        });
    }

    /** Once, however often it is tried. */
    private Reply register(Phone phone, Hall hall, String notice) throws IOException, InterruptedException {
        Reply before = phone.get("/api/volunteers/v1/people/me");
        if (before.done()) {
            return before;
        }
        Map<String, Object> person = new HashMap<>();
        person.put("name", "演示手机%04d".formatted(phone.number()));
        person.put("phone", people.phone(phone.number()));
        person.put("ageBand", "18-59");
        person.put("place", hall.place());
        person.put("kind", "science");
        person.put("consent", true);
        person.put("notice", notice);
        return phone.post("/api/volunteers/v1/people/me", person, UUID.randomUUID());
    }

    private static Reply must(Phone phone, Reply reply) {
        if (!reply.done()) {
            throw new IllegalStateException(
                    "phone " + phone.number() + " was answered " + reply.status() + " " + reply.body());
        }
        return reply;
    }

    /**
     * All come to the screen: a hundred and fifty in the first second, when the code appears, and ever fewer until the last.
     *
     * @return what each was told, in the order of their coming
     */
    List<Told> checkIn(Hall hall) throws InterruptedException, ExecutionException {
        Screen screen = hall.screen();
        long begin = System.nanoTime() + LEAD.toNanos();
        List<Future<List<Told>>> visits = new ArrayList<>();
        for (Phone phone : phones) {
            double share = (double) phone.number() / phones.size();
            long due = begin + (long) (COMING.toNanos() * share * share);
            Visit visit = new Visit(phone, screen, hall.session(), due, threads);
            Callable<Future<List<Told>>> atItsMoment = () -> threads.submit(visit);
            Future<Future<List<Told>>> started =
                    clock.schedule(atItsMoment, due - System.nanoTime(), TimeUnit.NANOSECONDS);
            visits.add(threads.submit(() -> started.get().get()));
        }
        List<Told> all = new ArrayList<>();
        for (Future<List<Told>> visit : visits) {
            all.addAll(visit.get());
        }
        return all;
    }

    /** When a phone came, counted from the first. */
    Duration cameAfter(int number) {
        double share = (double) number / phones.size();
        return Duration.ofNanos((long) (COMING.toNanos() * share * share));
    }

    private interface Step<T> {
        T of(int number) throws IOException, InterruptedException;
    }

    private <T> List<T> beforehand(String what, Step<T> step) throws InterruptedException, ExecutionException {
        IntFunction<Callable<T>> call = number -> () -> {
            T done = step.of(number);
            if ((number + 1) % SHOWN_EVERY == 0) {
                System.out.printf("  %,5d phones %s%n", number + 1, what);
            }
            return done;
        };
        List<T> all = new ArrayList<>();
        try (ExecutorService few = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<T> one : few.invokeAll(
                    IntStream.range(0, phones.size()).mapToObj(call).toList())) {
                all.add(one.get());
            }
        }
        return all;
    }

    @Override
    public void close() {
        phones.forEach(Phone::close);
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
