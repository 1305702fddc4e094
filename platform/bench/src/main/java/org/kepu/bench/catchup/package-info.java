/** How fast a backlog becomes figures after relay and consumer were killed: Q9. */
@NullMarked
package org.kepu.bench.catchup;

import org.jspecify.annotations.NullMarked;
