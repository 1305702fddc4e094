/** The events service: campaigns, activities and sessions, attendance, residents' requests. */
@NullMarked
package org.kepu.events;

import org.jspecify.annotations.NullMarked;
