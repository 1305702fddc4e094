package org.kepu.bench.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kepu.bench.accept.CheckIns;
import org.kepu.bench.city.City;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.load.Outcome;
import org.kepu.bench.load.Pace;
import org.kepu.bench.load.Requests;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Rate;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Turns;

/**
 * Q10: a thousand volunteers' codes, each presented at eight gates at the same moment under eight nonces, over eight
 * connections, against check-ins over as many. A code is what a volunteer shows for herself: her account at her session.
 */
public record DuplicateStorm(City city, Scale scale, Say say) implements Measurement {

    private static final int GATES = 8;
    private static final int CODES = 1_000;
    private static final String ROWS = "select count(*) from service_mark";
    private static final String EVENTS = "select count(*) from outbox_event";

    @Override
    public Ratio ratio() {
        return Ratio.Q10;
    }

    @Override
    public boolean relayPaused() {
        return true;
    }

    @Override
    public Result measure() {
        try (CheckIns checkIns = new CheckIns(city, scale)) {
            checkIns.warmUp(say);
            // The answer to a repetition is another path through the code, and wants its own warm-up.
            for (int i = 0; i < 3; i++) {
                storm(checkIns, new ArrayList<>());
                alone(checkIns);
            }
            List<Pair> pairs = new ArrayList<>();
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < scale.pairs(); i++) {
                pairs.add(Turns.take(scale.turns(), () -> storm(checkIns, wrong), () -> alone(checkIns)));
                say.pair(pairs);
            }
            Condition exact = new Condition(
                    "%d storms, exactly %d of %d presentations accepted in each, the others told of the same record%s"
                            .formatted(
                                    scale.pairs() * scale.turns(),
                                    CODES,
                                    CODES * GATES,
                                    wrong.isEmpty() ? "" : ": " + String.join("; ", wrong)),
                    wrong.isEmpty());
            return new Result.Measured(ratio(), pairs, List.of(exact), List.of());
        }
    }

    private Rate storm(CheckIns checkIns, List<String> wrong) {
        checkIns.forgetWithEvents();
        List<String> codes = city.codes(city.spread());
        List<byte[]> presented = IntStream.range(0, CODES * GATES)
                .map(request -> request / GATES)
                .mapToObj(account -> checkIns.request(account, codes.get(account % codes.size())))
                .toList();
        Storm storm = new Storm(GATES);
        Outcome outcome = new HttpLoad(
                        city.stack().address("volunteers"),
                        GATES,
                        Pace.closedLoop(),
                        Requests.of(presented),
                        () -> true,
                        (number, status, body, at) -> storm.answered(number, status, body))
                .run();
        wrong.addAll(storm.wrong(CODES));
        requireRows(checkIns.database(), wrong);
        return outcome.rate();
    }

    private static void requireRows(Database volunteers, List<String> wrong) {
        long rows = volunteers.number(ROWS);
        long events = volunteers.number(EVENTS);
        if (rows != CODES || events != CODES) {
            wrong.add("%d rows and %d events were written for %d codes".formatted(rows, events, CODES));
        }
    }

    private Rate alone(CheckIns checkIns) {
        checkIns.forgetWithEvents();
        return checkIns.ready(city.spread(), scale.people(), Pace.closedLoop(), GATES, HttpLoad.lasting(scale.window()))
                .run()
                .requireAll(201)
                .rate();
    }
}
