@NullMarked
package org.kepu.bench.memory;

import org.jspecify.annotations.NullMarked;
