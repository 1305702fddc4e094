/** Who did what (操作记录), for operators of the place. */
@NullMarked
package org.kepu.venues.audit;

import org.jspecify.annotations.NullMarked;
