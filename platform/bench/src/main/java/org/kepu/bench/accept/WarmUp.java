package org.kepu.bench.accept;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;

/**
 * Windows of load of which nothing is kept, until they no longer become faster: the just-in-time compiler shares two cores with
 * the load, and a figure that still rises would say when it was taken, not how fast the service is.
 *
 * @param scale how long at most
 * @param say tells each window
 */
record WarmUp(Scale scale, Say say) {

    /** So many windows in a row without a new best, and it is warm. */
    private static final int LEVEL_WINDOWS = 3;

    /** Better than the best by less than this is the same. */
    private static final double SAME = 1.03;

    /** Runs windows, each of which answers with its check-ins a second. */
    void run(DoubleSupplier window) {
        int most = Math.ceilDiv(scale.warmUpSeconds(), scale.seconds());
        List<Double> rates = new ArrayList<>();
        while (rates.size() < most && !isLevel(rates)) {
            rates.add(window.getAsDouble());
            say.line("    warm-up: %.0f check-ins/s", rates.getLast());
        }
    }

    static boolean isLevel(List<Double> rates) {
        double best = 0;
        int since = 0;
        for (double rate : rates) {
            since = rate > best * SAME ? 0 : since + 1;
            best = Math.max(best, rate);
        }
        return since >= LEVEL_WINDOWS;
    }
}
