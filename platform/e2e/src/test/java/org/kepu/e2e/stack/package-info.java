/** The platform as <code>make up</code> starts it, on ports and in a folder of its own. */
@NullMarked
package org.kepu.e2e.stack;

import org.jspecify.annotations.NullMarked;
