/** Tests of the register of organisations. */
@NullMarked
package org.kepu.venues.organisation;

import org.jspecify.annotations.NullMarked;
