/** HTTP load from few threads: closed loop for throughput, fixed rate for latency. */
@NullMarked
package org.kepu.bench.load;

import org.jspecify.annotations.NullMarked;
