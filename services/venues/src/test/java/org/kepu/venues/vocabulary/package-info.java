/** Tests of the vocabularies. */
@NullMarked
package org.kepu.venues.vocabulary;

import org.jspecify.annotations.NullMarked;
