/** Targets (目标) of a plan, judged on a day and opened down to what is behind them. */
@NullMarked
package org.kepu.metrics.targets;

import org.jspecify.annotations.NullMarked;
