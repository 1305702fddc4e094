/** How the value of an indicator is computed: one engine per shape of measure. */
@NullMarked
package org.kepu.metrics.measure;

import org.jspecify.annotations.NullMarked;
