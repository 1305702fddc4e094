/** Tests of venues. */
@NullMarked
package org.kepu.venues.venue;

import org.jspecify.annotations.NullMarked;
