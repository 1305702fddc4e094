/** A tiny service as an operator sees it. */
@NullMarked
package org.kepu.observability;

import org.jspecify.annotations.NullMarked;
