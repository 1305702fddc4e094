/** The accept path of a check-in against the same SQL by pgbench: Q1a, Q1b, Q3. */
@NullMarked
package org.kepu.bench.accept;

import org.jspecify.annotations.NullMarked;
