/** How long personal data is kept, and that it is forgotten then. */
@NullMarked
package org.kepu.due.retention;

import org.jspecify.annotations.NullMarked;
