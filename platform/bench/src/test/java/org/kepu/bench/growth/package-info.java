@NullMarked
package org.kepu.bench.growth;

import org.jspecify.annotations.NullMarked;
