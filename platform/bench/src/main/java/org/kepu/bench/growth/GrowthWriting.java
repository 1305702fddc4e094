package org.kepu.bench.growth;

import java.util.ArrayList;
import java.util.List;
import org.kepu.bench.accept.CheckIns;
import org.kepu.bench.accept.Upstream;
import org.kepu.bench.city.City;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Rate;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;
import org.kepu.bench.stage.Turns;

/**
 * Q6b: check-ins until they stand in the figures, with a long history against a short one: of facts and sums in metrics, and of
 * as many presences in volunteers as the facts have check-ins.
 */
record GrowthWriting(City city, Scale scale, Say say) {

    private static final String CHECK_INS = "select count(*) from public.fact where kind = 'check-in'";

    Result measure(Histories both) {
        Scale longer = scale.longer();
        try (CheckIns checkIns = new CheckIns(city, longer);
                Upstream upstream = new Upstream(city)) {
            both.useLong();
            int many = (int) both.database().number(CHECK_INS);
            both.useShort();
            int few = (int) both.database().number(CHECK_INS);
            Presences presences = new Presences(checkIns.database(), many);
            checkIns.warmUp(say);
            both.forget(city.today());
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < scale.pairs(); i++) {
                pairs.add(Turns.take(
                        longer.turns(),
                        () -> {
                            both.useLong();
                            return window(checkIns, upstream, presences, many, both);
                        },
                        () -> {
                            both.useShort();
                            return window(checkIns, upstream, presences, few, both);
                        }));
                say.pair(pairs);
            }
            checkIns.forget();
            presences.close();
            return new Result.Measured(
                    Ratio.Q6B,
                    pairs,
                    List.of(),
                    List.of("volunteers held %d presences beside the long history, %d beside the short"
                            .formatted(many, few)));
        }
    }

    private Rate window(CheckIns checkIns, Upstream upstream, Presences presences, int kept, Histories both) {
        presences.only(kept);
        HttpLoad load = checkIns.closedLoop(city.spread());
        Rate rate = upstream.run(load).rate();
        // The next window must find as many facts as this one did.
        both.forget(city.today());
        return rate;
    }
}
