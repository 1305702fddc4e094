/** Bookings (预约): a party takes places of an opening, and no more than there are. Domain V5, R10, R12. */
@NullMarked
package org.kepu.venues.booking;

import org.jspecify.annotations.NullMarked;
