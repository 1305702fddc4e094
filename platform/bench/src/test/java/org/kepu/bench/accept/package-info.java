@NullMarked
package org.kepu.bench.accept;

import org.jspecify.annotations.NullMarked;
