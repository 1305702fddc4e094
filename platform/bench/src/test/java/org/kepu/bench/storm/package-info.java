@NullMarked
package org.kepu.bench.storm;

import org.jspecify.annotations.NullMarked;
