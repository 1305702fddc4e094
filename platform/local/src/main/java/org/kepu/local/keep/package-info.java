/** Where what the stores write is kept for a backup, and how it gets there. */
@NullMarked
package org.kepu.local.keep;

import org.jspecify.annotations.NullMarked;
