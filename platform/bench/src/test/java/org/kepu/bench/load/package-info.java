@NullMarked
package org.kepu.bench.load;

import org.jspecify.annotations.NullMarked;
