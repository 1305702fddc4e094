/** What a long history costs: reading a dashboard and checking in with few and with many facts: Q6. */
@NullMarked
package org.kepu.bench.growth;

import org.jspecify.annotations.NullMarked;
