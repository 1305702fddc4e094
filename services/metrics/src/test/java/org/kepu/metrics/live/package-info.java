@NullMarked
package org.kepu.metrics.live;

import org.jspecify.annotations.NullMarked;
