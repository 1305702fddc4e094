package org.kepu.bench.city;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stack.LocalStack;
import org.kepu.bench.stack.SignIn;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Wait;

/**
 * The city the benches play in (invented): one county with its sessions of today, and another where nothing else happens.
 *
 * @param spread sessions over which check-ins are spread
 * @param hot the one session for which everybody signed up as well
 * @param marked the session in the otherwise empty place
 * @param tokens one an account, account n at index n
 * @param operator token of the city's operator
 * @param screens show the codes of the sessions
 * @param today the city's day
 */
public record City(
        LocalStack stack,
        List<String> spread,
        String hot,
        String marked,
        List<String> tokens,
        String operator,
        String organiser,
        Codes screens,
        String today) {

    public static final String CITY = "410900000000";
    public static final String COUNTY = "410926000000";

    /** Where nothing but the marked check-ins happens. */
    public static final String EMPTY_PLACE = "410922000000";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HOUR_OF_SPREAD = 1;
    private static final int HOUR_OF_HOT = 2;
    private static final int HOUR_OF_MARKED = 3;

    public City {
        spread = List.copyOf(spread);
        tokens = List.copyOf(tokens);
    }

    /** Prepares it on a stack that has just been started with its relay at work. */
    public static City prepare(LocalStack stack, SignIn signIn, Clock clock, Scale scale) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZONE);
        String operator = signIn.token("bench-operator", "operator@" + CITY);
        String organiser = signIn.token("bench-organiser", "organiser@" + CITY);
        Register register = new Register(stack, operator, organiser);
        register.importPlaces();
        String campaign = register.campaign(now);
        List<String> county = register.sessions(COUNTY, campaign, now, scale.sessions() + 1);
        List<String> spread = county.subList(0, scale.sessions());
        String hot = county.getLast();
        String marked = register.sessions(EMPTY_PLACE, campaign, now, 1).getFirst();
        try (Database volunteers = Database.open(stack, "volunteers")) {
            register.awaitShifts(volunteers, scale.sessions() + 2);
            People people = new People(volunteers, scale, now);
            people.register(COUNTY);
            people.signUp(spread, scale.people(), HOUR_OF_SPREAD);
            people.signUp(List.of(hot), scale.people(), HOUR_OF_HOT);
            people.signUp(List.of(marked), 1_000, HOUR_OF_MARKED);
            people.copyForPgbench(spread);
            people.analyse();
        }
        List<String> tokens = IntStream.range(0, scale.people())
                .parallel()
                .mapToObj(account -> signIn.token(String.valueOf(account)))
                .toList();
        return new City(
                stack,
                spread,
                hot,
                marked,
                tokens,
                operator,
                organiser,
                new Codes(stack, organiser),
                now.toLocalDate().toString());
    }

    /** The codes of sessions; good for another twenty seconds. */
    public List<String> codes(List<String> sessions) {
        return screens.of(sessions);
    }

    /** Waits until no event is under way: nothing in the outbox, and the figures do not move for a second. */
    public void awaitQuiet() {
        try (Database volunteers = Database.open(stack, "volunteers");
                Database metrics = Database.open(stack, "metrics")) {
            Wait.until("the outbox is empty", () -> volunteers.number("select count(*) from outbox_event") == 0);
            long[] last = {-1};
            Wait.until("the figures stand still", Duration.ofSeconds(1), () -> {
                long before = last[0];
                last[0] = metrics.number("select coalesce(sum(facts), 0)::bigint from rollup");
                return last[0] == before;
            });
        }
    }

    /** Forgets what checked in and what would still be told of it; only while the relay is paused. */
    public void forgetCheckIns() {
        try (Database volunteers = Database.open(stack, "volunteers")) {
            volunteers.empty("service_mark", "outbox_event");
        }
    }
}
