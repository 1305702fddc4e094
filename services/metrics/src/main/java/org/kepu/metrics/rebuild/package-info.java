/** Building all figures again from the topics, beside the ones that are shown. */
@NullMarked
package org.kepu.metrics.rebuild;

import org.jspecify.annotations.NullMarked;
