/** What events carry for the figures: something counted, or an interval in which something is held. */
@NullMarked
package org.kepu.messaging.fact;

import org.jspecify.annotations.NullMarked;
