@NullMarked
package org.kepu.metrics.measure;

import org.jspecify.annotations.NullMarked;
