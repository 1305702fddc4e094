@NullMarked
package org.kepu.metrics;

import org.jspecify.annotations.NullMarked;
