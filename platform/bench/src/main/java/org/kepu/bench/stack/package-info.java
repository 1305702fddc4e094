/** The local stack a bench runs on, and the doors into it. */
@NullMarked
package org.kepu.bench.stack;

import org.jspecify.annotations.NullMarked;
