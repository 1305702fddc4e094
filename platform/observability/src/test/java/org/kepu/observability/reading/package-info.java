/** Tests of figures that are read apart from scrapes. */
@NullMarked
package org.kepu.observability.reading;

import org.jspecify.annotations.NullMarked;
