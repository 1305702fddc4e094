@NullMarked
package org.kepu.bench.stack;

import org.jspecify.annotations.NullMarked;
