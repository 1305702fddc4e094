package org.kepu.bench.stage;

import org.kepu.bench.ratio.Ratio;
import org.kepu.bench.ratio.Result;

/** Measures one ratio. */
public interface Measurement {

    Ratio ratio();

    /** Whether it wants the relay paused. */
    boolean relayPaused();

    Result measure();
}
