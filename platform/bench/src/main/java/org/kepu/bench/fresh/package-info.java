/** How soon an accepted check-in is seen in a figure: Q4. */
@NullMarked
package org.kepu.bench.fresh;

import org.jspecify.annotations.NullMarked;
