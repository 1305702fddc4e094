/** Holdings (保有): intervals behind stock and coverage. */
@NullMarked
package org.kepu.metrics.holding;

import org.jspecify.annotations.NullMarked;
