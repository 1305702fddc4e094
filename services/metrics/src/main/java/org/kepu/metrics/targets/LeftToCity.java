package org.kepu.metrics.targets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Indicator;
import org.kepu.contracts.Measure;
import org.kepu.metrics.plan.Settings.Setting;

/**
 * What a plan leaves to its city (由本市设定), and what the city has set.
 *
 * @param asksNeed whether the plan does not say how many different things make a unit covered (较完善)
 * @param asksTolerance whether the plan says 左右 and not how much that is
 * @param need as set, null where it is not
 * @param tolerancePercent as set, null where it is not
 */
public record LeftToCity(
        boolean asksNeed,
        boolean asksTolerance,
        @Nullable Integer need,
        @Nullable BigDecimal tolerancePercent) {

    static LeftToCity of(Indicator indicator, Setting setting) {
        return new LeftToCity(
                indicator.measure() instanceof Measure.Coverage coverage && coverage.needIsSetting(),
                indicator.op().equals("approx"),
                setting.need(),
                setting.tolerancePercent());
    }
}
