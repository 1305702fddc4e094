/** Counts the day from the log of answers by plain loops; knows nothing of how the platform counts. */
@NullMarked
package org.kepu.day.count;

import org.jspecify.annotations.NullMarked;
