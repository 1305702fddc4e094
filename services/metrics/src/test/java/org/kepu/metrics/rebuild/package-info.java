@NullMarked
package org.kepu.metrics.rebuild;

import org.jspecify.annotations.NullMarked;
