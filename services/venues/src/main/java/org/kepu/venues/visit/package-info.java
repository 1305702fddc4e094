/** Visits (参观): counted at the desk by head count and by booking code, per key group; corrected by differences. Domain V5. */
@NullMarked
package org.kepu.venues.visit;

import org.jspecify.annotations.NullMarked;
