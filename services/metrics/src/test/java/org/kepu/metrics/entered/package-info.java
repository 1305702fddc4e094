@NullMarked
package org.kepu.metrics.entered;

import org.jspecify.annotations.NullMarked;
