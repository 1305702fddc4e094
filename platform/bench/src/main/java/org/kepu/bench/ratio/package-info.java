/** What a ratio is, what was measured of it, and what that is worth. */
@NullMarked
package org.kepu.bench.ratio;

import org.jspecify.annotations.NullMarked;
