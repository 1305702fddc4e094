/** A service that does nothing: what every service takes before it is ours. */
@NullMarked
package org.kepu.empty;

import org.jspecify.annotations.NullMarked;
