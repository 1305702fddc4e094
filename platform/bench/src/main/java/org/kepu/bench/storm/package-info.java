/** The same codes at every gate at once: Q10. */
@NullMarked
package org.kepu.bench.storm;

import org.jspecify.annotations.NullMarked;
