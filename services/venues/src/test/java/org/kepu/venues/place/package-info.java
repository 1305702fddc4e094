@NullMarked
package org.kepu.venues.place;

import org.jspecify.annotations.NullMarked;
