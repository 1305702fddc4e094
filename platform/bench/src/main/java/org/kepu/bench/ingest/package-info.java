/** How fast facts become figures: Q5. */
@NullMarked
package org.kepu.bench.ingest;

import org.jspecify.annotations.NullMarked;
