/** What happens to a whole machine, and what is brought back. */
@NullMarked
package org.kepu.e2e.restore;

import org.jspecify.annotations.NullMarked;
