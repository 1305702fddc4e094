/** Tests of retention. */
@NullMarked
package org.kepu.due.retention;

import org.jspecify.annotations.NullMarked;
