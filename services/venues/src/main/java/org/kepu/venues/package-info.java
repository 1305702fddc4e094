/** The venues service: registers everybody reads, venues, recognitions, open days, bookings and visits. */
@NullMarked
package org.kepu.venues;

import org.jspecify.annotations.NullMarked;
