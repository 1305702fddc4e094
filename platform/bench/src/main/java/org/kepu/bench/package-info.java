/** Benches: ratios measured in one run on the local stack. */
@NullMarked
package org.kepu.bench;

import org.jspecify.annotations.NullMarked;
