/** A hall full of phones behind one address, and what becomes of each of their check-ins. */
@NullMarked
package org.kepu.e2e.phones;

import org.jspecify.annotations.NullMarked;
