/** What dashboards read is what the API answers. */
@NullMarked
package org.kepu.metrics.standing;

import org.jspecify.annotations.NullMarked;
