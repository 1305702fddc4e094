/** How many requests are let through. */
@NullMarked
package org.kepu.web.limit;

import org.jspecify.annotations.NullMarked;
