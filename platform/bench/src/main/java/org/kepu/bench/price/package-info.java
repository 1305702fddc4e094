/** What writing an event beside a check-in costs: Q2. */
@NullMarked
package org.kepu.bench.price;

import org.jspecify.annotations.NullMarked;
