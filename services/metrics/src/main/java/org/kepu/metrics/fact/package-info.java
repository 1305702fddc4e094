/** Facts (事实): one row per counted thing, and the sums kept with them. */
@NullMarked
package org.kepu.metrics.fact;

import org.jspecify.annotations.NullMarked;
