/** Tests of visits. */
@NullMarked
package org.kepu.venues.visit;

import org.jspecify.annotations.NullMarked;
