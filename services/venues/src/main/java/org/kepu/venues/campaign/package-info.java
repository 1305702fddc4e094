/** What this service knows of campaigns (主题活动): which there are and what they are nested in. */
@NullMarked
package org.kepu.venues.campaign;

import org.jspecify.annotations.NullMarked;
