/** Business figures on the metrics endpoint, the same value from every replica. */
@NullMarked
package org.kepu.metrics.export;

import org.jspecify.annotations.NullMarked;
