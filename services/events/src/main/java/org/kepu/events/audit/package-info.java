/** Who did what (操作留痕), for operators of the place. */
@NullMarked
package org.kepu.events.audit;

import org.jspecify.annotations.NullMarked;
