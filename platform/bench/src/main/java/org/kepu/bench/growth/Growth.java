package org.kepu.bench.growth;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kepu.bench.city.City;
import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.stage.Measurement;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;

/** Q6, two ratios on the same histories, which are made when the first of them is measured. */
public final class Growth {

    private final City city;
    private final Scale scale;
    private final Say say;
    private @Nullable Histories histories;
    private boolean planned;

    public Growth(City city, Scale scale, Say say) {
        this.city = city;
        this.scale = scale;
        this.say = say;
    }

    /** Q6a. */
    public Measurement reading() {
        return new On(Ratio.Q6A, both -> new GrowthReading(city, scale, say).measure(both));
    }

    /** Q6b. */
    public Measurement writing() {
        return new On(Ratio.Q6B, both -> new GrowthWriting(city, scale, say).measure(both));
    }

    private Histories histories() {
        if (!planned) {
            new Dashboard(city).openPlan();
            planned = true;
        }
        Histories made = histories;
        if (made == null) {
            made = Histories.make(city, scale.history(), say);
            histories = made;
        }
        return made;
    }

    private final class On implements Measurement {

        private final Ratio ratio;
        private final Function<Histories, Result> measured;

        private On(Ratio ratio, Function<Histories, Result> measured) {
            this.ratio = ratio;
            this.measured = measured;
        }

        @Override
        public Ratio ratio() {
            return ratio;
        }

        @Override
        public boolean relayPaused() {
            return false;
        }

        @Override
        public Result measure() {
            Histories both = histories();
            try {
                return measured.apply(both);
            } finally {
                both.putBack();
            }
        }
    }
}
