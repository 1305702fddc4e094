/** Figures (数字): sums of facts for a place and a time, each opening down to its facts. */
@NullMarked
package org.kepu.metrics.figure;

import org.jspecify.annotations.NullMarked;
