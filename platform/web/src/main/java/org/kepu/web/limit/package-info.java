/** How many requests a session or an address may make. */
@NullMarked
package org.kepu.web.limit;

import org.jspecify.annotations.NullMarked;
