@NullMarked
package org.kepu.bench.cold;

import org.jspecify.annotations.NullMarked;
