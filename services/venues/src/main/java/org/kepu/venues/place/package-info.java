/** The register of places (地区): imported as one job with progress, read by everybody. */
@NullMarked
package org.kepu.venues.place;

import org.jspecify.annotations.NullMarked;
