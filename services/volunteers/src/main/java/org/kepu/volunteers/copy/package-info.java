/** A copy of everything this service keeps about a volunteer. */
@NullMarked
package org.kepu.volunteers.copy;

import org.jspecify.annotations.NullMarked;
