/** How much memory the services take of their own: Q8. */
@NullMarked
package org.kepu.bench.memory;

import org.jspecify.annotations.NullMarked;
