/** What anybody may see of a city’s programme. */
@NullMarked
package org.kepu.metrics.city;

import org.jspecify.annotations.NullMarked;
