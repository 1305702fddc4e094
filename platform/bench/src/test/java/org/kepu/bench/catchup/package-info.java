@NullMarked
package org.kepu.bench.catchup;

import org.jspecify.annotations.NullMarked;
