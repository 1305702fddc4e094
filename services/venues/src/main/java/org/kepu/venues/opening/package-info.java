/** Open days (开放日): published with capacity and booking mode, changed, cancelled, closed. Domain V5, R12. */
@NullMarked
package org.kepu.venues.opening;

import org.jspecify.annotations.NullMarked;
