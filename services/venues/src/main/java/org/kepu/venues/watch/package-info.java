/** What an operator watches of this service's work, by county (R23). */
@NullMarked
package org.kepu.venues.watch;

import org.jspecify.annotations.NullMarked;
