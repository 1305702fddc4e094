/** Venues (场馆): registered by whoever runs them, checked by the county, suspended, reopened, closed. Domain V1, V5. */
@NullMarked
package org.kepu.venues.venue;

import org.jspecify.annotations.NullMarked;
