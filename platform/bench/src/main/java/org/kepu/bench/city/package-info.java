/** What the benches need to find in a city: places, sessions, volunteers who have signed up, codes. */
@NullMarked
package org.kepu.bench.city;

import org.jspecify.annotations.NullMarked;
