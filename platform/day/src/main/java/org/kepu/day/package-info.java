/**
 * The Science Day: Saturday 21 September 2024 in Puyang, played through the public HTTP API and counted by plain loops.
 *
 * <p>Invented people, venues and bookings carry the mark of demonstration data.
 */
@NullMarked
package org.kepu.day;

import org.jspecify.annotations.NullMarked;
