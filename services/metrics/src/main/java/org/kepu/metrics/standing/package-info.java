/** How targets stand, kept day by day for dashboards. */
@NullMarked
package org.kepu.metrics.standing;

import org.jspecify.annotations.NullMarked;
