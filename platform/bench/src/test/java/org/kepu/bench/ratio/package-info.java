@NullMarked
package org.kepu.bench.ratio;

import org.jspecify.annotations.NullMarked;
