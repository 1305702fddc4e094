/** Campaigns (主题活动, E1): national days, weeks and a city's own programme, nested in one another. */
@NullMarked
package org.kepu.events.campaign;

import org.jspecify.annotations.NullMarked;
