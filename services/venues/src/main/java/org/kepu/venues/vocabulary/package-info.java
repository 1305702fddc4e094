/** The vocabularies (词表) at run time: seeded from the contracts, added to and ended by the city, never deleted. */
@NullMarked
package org.kepu.venues.vocabulary;

import org.jspecify.annotations.NullMarked;
