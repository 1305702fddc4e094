/** Searches every place where a person's data must not be. */
@NullMarked
package org.kepu.e2e.leak;

import org.jspecify.annotations.NullMarked;
