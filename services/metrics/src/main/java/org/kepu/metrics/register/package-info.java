/** What metrics knows of registers beside places: organisations, and tags of places. */
@NullMarked
package org.kepu.metrics.register;

import org.jspecify.annotations.NullMarked;
