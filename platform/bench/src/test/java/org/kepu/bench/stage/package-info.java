@NullMarked
package org.kepu.bench.stage;

import org.jspecify.annotations.NullMarked;
