@NullMarked
package org.kepu.metrics.fact;

import org.jspecify.annotations.NullMarked;
