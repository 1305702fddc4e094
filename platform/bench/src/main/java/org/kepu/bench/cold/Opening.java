package org.kepu.bench.cold;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kepu.bench.city.City;
import org.kepu.bench.city.People;
import org.kepu.bench.city.Register;
import org.kepu.bench.stack.Api;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stack.LocalStack;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Wait;

/**
 * A city that opens in the morning: everything is prepared, nothing runs. One volunteer has signed up for as many sessions as
 * there are mornings.
 *
 * @param sessions one a morning
 * @param day the city's day
 */
record Opening(LocalStack stack, Keycloak keycloak, List<String> sessions, String day) {

    private static final String VOLUNTEER = "volunteer-001";
    private static final String ORGANISER = "organiser-410900";
    private static final String OPERATOR = "city-operator";

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String OUTBOX = "select count(*) from outbox_event";

    /** Prepares it on a demonstration that runs. */
    static Opening prepare(LocalStack stack, OffsetDateTime now, int mornings) {
        Keycloak keycloak = new Keycloak(stack.address("keycloak"));
        Register register = new Register(stack, keycloak.token(OPERATOR), keycloak.token(ORGANISER));
        register.importPlaces();
        List<String> sessions = register.sessions(City.COUNTY, register.campaign(now), now, mornings);
        try (Database volunteers = Database.open(stack, "volunteers")) {
            register.awaitShifts(volunteers, mornings);
            People people = new People(volunteers, Scale.ONE, now);
            people.register(City.COUNTY);
            volunteers.change("update person set account = ?", keycloak.subject(keycloak.token(VOLUNTEER)));
            for (int i = 0; i < mornings; i++) {
                people.signUp(List.of(sessions.get(i)), 1, i);
            }
            people.analyse();
            Wait.until("the outbox is empty", () -> volunteers.number(OUTBOX) == 0);
        }
        return new Opening(stack, keycloak, sessions, now.toLocalDate().toString());
    }

    /** Tries until the volunteer has signed in and checked in at the session of this morning, and a figure says so. */
    void firstCheckIn(int morning) {
        Api api = new Api(stack);
        String organiser = tried("the organiser signs in", () -> keycloak.token(ORGANISER));
        String volunteer = tried("the volunteer signs in", () -> keycloak.token(VOLUNTEER));
        String code = tried(
                "the code is shown",
                () -> api.get(organiser, "/api/events/v1/sessions/" + sessions.get(morning) + "/code")
                        .path("code")
                        .asText());
        tried(
                "the volunteer checks in",
                () -> api.post(volunteer, "/api/volunteers/v1/check-ins", Map.of("code", code, "phone", "bench-cold")));
        String figure = "/api/metrics/v1/figures/check-in?place=" + City.COUNTY + "&from=" + day + "&to=" + day;
        Wait.until(
                "the figure shows it",
                PAUSE,
                () -> tried("the figure is read", () -> api.get(organiser, figure))
                                .path("total")
                                .path("facts")
                                .asLong()
                        == morning + 1);
    }

    /** The first answer that is a yes: until everything runs, there is none, or a no. */
    private static <T> T tried(String what, Supplier<T> call) {
        Object[] answer = new Object[1];
        RuntimeException[] last = new RuntimeException[1];
        try {
            Wait.until(what, PAUSE, () -> {
                try {
                    answer[0] = call.get();
                    return true;
                } catch (RuntimeException e) {
                    last[0] = e;
                    return false;
                }
            });
        } catch (IllegalStateException e) {
            e.addSuppressed(last[0]);
            throw new IllegalStateException(e.getMessage() + "; the last answer was: " + last[0], e);
        }
        @SuppressWarnings("unchecked")
        T found = (T) answer[0];
        return found;
    }
}
