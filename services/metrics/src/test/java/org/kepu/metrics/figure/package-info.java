@NullMarked
package org.kepu.metrics.figure;

import org.jspecify.annotations.NullMarked;
