/** Plans (方案): imported, opened, closed, with the numbers a plan leaves to its city. */
@NullMarked
package org.kepu.metrics.plan;

import org.jspecify.annotations.NullMarked;
