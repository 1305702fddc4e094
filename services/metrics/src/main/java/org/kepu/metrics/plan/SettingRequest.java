package org.kepu.metrics.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers a plan leaves to its city; {@link PlanDesk} checks them.
 *
 * @param need how many different codes make a unit covered, where the plan does not define it (较完善)
 * @param tolerancePercent what 左右 allows below the target, in percent of it
 */
public record SettingRequest(
        @Nullable String indicator,
        @Nullable Integer need,
        @Nullable BigDecimal tolerancePercent) {}
