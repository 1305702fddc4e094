/** Tests of what bookings hold; how they come about is tested with the openings. */
@NullMarked
package org.kepu.venues.booking;

import org.jspecify.annotations.NullMarked;
