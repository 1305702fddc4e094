@NullMarked
package org.kepu.metrics.export;

import org.jspecify.annotations.NullMarked;
