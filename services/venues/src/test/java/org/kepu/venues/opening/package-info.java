/** Tests of open days and bookings. */
@NullMarked
package org.kepu.venues.opening;

import org.jspecify.annotations.NullMarked;
