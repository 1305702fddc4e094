@NullMarked
package org.kepu.metrics.targets;

import org.jspecify.annotations.NullMarked;
