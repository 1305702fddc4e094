/** Plain values every module uses: city time, ids, numbers people read, text. */
@NullMarked
package org.kepu.base;

import org.jspecify.annotations.NullMarked;
