/** What metrics learns from the other services: facts and holdings, whatever event they came in. */
@NullMarked
package org.kepu.metrics.intake;

import org.jspecify.annotations.NullMarked;
