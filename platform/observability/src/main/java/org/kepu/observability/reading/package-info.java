/** Figures that need a store or another server: read by threads of their own and kept, so that no scrape ever waits. */
@NullMarked
package org.kepu.observability.reading;

import org.jspecify.annotations.NullMarked;
