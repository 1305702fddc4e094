/** How long the whole platform takes from nothing running to a figure: Q7. */
@NullMarked
package org.kepu.bench.cold;

import org.jspecify.annotations.NullMarked;
