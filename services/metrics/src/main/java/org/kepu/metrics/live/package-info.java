/** Live screens of figures. */
@NullMarked
package org.kepu.metrics.live;

import org.jspecify.annotations.NullMarked;
