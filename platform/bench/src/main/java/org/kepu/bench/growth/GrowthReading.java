package org.kepu.bench.growth;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.kepu.bench.city.City;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;

/** Q6a: the reads of a dashboard with a long history against the same with a short one. */
record GrowthReading(City city, Scale scale, Say say) {

    private static final String ATTENDANCE = "select count(*) from public.fact where kind = 'attendance'";

    Result measure(Histories both) {
        Dashboard dashboard = new Dashboard(city);
        List<Condition> conditions = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        both.useShort();
        notes.add("short history, each read alone: " + begin(dashboard, both, conditions));
        both.useLong();
        notes.add("long history, each read alone: " + begin(dashboard, both, conditions));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < scale.pairs(); i++) {
            both.useLong();
            dashboard.warmUp();
            Histogram many = dashboard.read();
            both.useShort();
            dashboard.warmUp();
            Histogram few = dashboard.read();
            pairs.add(new Pair(millis(many), millis(few)));
            say.pair(pairs);
        }
        return new Result.Measured(Ratio.Q6A, pairs, conditions, notes);
    }

    /** Every read once unmeasured, then alone; and the service must show what lies in the tables it is meant to read. */
    private static String begin(Dashboard dashboard, Histories both, List<Condition> conditions) {
        dashboard.warmUp();
        long facts = both.database().number(ATTENDANCE);
        long shown = dashboard.shown();
        conditions.add(new Condition(
                "metrics showed %d facts of attendance of the year, of %d that lie there".formatted(shown, facts),
                shown == facts));
        return String.join("; ", dashboard.alone());
    }

    private static double millis(Histogram latency) {
        return latency.getValueAtPercentile(95) / 1000.0;
    }
}
