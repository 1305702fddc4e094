@NullMarked
package org.kepu.metrics.city;

import org.jspecify.annotations.NullMarked;
