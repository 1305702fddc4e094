/** Work that waits for a time (到期事务): written with its cause, done once, in the transaction of its effect. */
@NullMarked
package org.kepu.due;

import org.jspecify.annotations.NullMarked;
