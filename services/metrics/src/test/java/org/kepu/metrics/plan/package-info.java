@NullMarked
package org.kepu.metrics.plan;

import org.jspecify.annotations.NullMarked;
